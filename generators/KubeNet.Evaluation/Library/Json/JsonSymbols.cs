using System.Collections;
using System.Globalization;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Library.Json;

/// <summary>What System.Text.Json's attributes and the shape of a type say, read from symbols.</summary>
internal static class JsonSymbols
{
    private const string Namespace = "System.Text.Json.Serialization";

    private const string EnumName = "JsonStringEnumMemberNameAttribute";

    public static int NumberOf(Value value) =>
        Convert.ToInt32((value.Raw as SymbolicEnum)?.Number ?? value.Raw, CultureInfo.InvariantCulture);

    public static AttributeData? Attribute(ISymbol symbol, string name) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(attribute =>
                attribute.AttributeClass is { } type && type.Name == name && type.ContainingNamespace?.ToDisplayString() == Namespace
            );

    /// <summary>Attributes that change nothing here, or that are looked at by name.</summary>
    private static readonly HashSet<string> s_known = new(StringComparer.Ordinal)
    {
        "JsonConstructorAttribute",
        "JsonConverterAttribute",
        "JsonIgnoreAttribute",
        "JsonIncludeAttribute",
        "JsonObjectCreationHandlingAttribute",
        "JsonPropertyNameAttribute",
        "JsonPropertyOrderAttribute",
        "JsonRequiredAttribute",
        "JsonUnmappedMemberHandlingAttribute",
    };

    /// <summary>Refuses a type or a member with an attribute that changes what is written in a way that is not known here.</summary>
    public static void RefuseUnknown(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (
                attribute.AttributeClass is { } type
                && type.ContainingNamespace?.ToDisplayString() == Namespace
                && !s_known.Contains(type.Name)
            )
            {
                throw new UnsupportedNativeException($"'{type.Name}' of '{symbol.Name}' is not supported at build time");
            }
        }
    }

    /// <summary>
    /// Refuses a value as a type of .NET that it only derives from or implements (<c>ValueType</c>, <c>IComparable</c>, a string as a
    /// sequence): what is written is what that type says of itself.
    /// </summary>
    public static void RefuseBase(ITypeSymbol? declared, object? raw)
    {
        if (
            declared
                is INamedTypeSymbol { SpecialType: not SpecialType.System_Object } type
                    and ({ TypeKind: TypeKind.Interface } or { IsAbstract: true })
            && raw is not null
            && type.ToDisplayString().StartsWith("System.", StringComparison.Ordinal)
            && (raw is string || !type.ContainingNamespace.ToDisplayString().StartsWith("System.Collections", StringComparison.Ordinal))
        )
        {
            throw new UnsupportedNativeException($"a value declared as '{type.ToDisplayString()}' cannot be written as JSON at build time");
        }
    }

    /// <summary>Refuses an object that is written as what it is where a base or an interface lists its derived types.</summary>
    public static void RefusePolymorphic(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            RefuseDerivedTypesOf(level);
        }

        foreach (var implemented in type.AllInterfaces)
        {
            RefuseDerivedTypesOf(implemented);
        }
    }

    private static void RefuseDerivedTypesOf(INamedTypeSymbol type)
    {
        foreach (var name in s_polymorphic)
        {
            if (Attribute(type, name) is not null)
            {
                throw new UnsupportedNativeException($"'{name}' of '{type.Name}' is not supported at build time");
            }
        }
    }

    private static readonly string[] s_polymorphic = ["JsonDerivedTypeAttribute", "JsonPolymorphicAttribute"];

    public static string? Name(ISymbol member) =>
        Attribute(member, "JsonPropertyNameAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>
    /// The name that an attribute gives a constant in JSON; null without one. Several constants in one value are refused if one has such a
    /// name.
    /// </summary>
    public static string? NameOf(SymbolicEnum constant)
    {
        var members = constant.Type.GetMembers().OfType<IFieldSymbol>().Where(member => member.HasConstantValue).ToList();
        var own = members.Find(member => constant.Number.Equals(member.ConstantValue));
        if (own is not null || !members.Exists(member => Attribute(member, EnumName) is not null))
        {
            return own is null ? null : Attribute(own, EnumName)?.ConstructorArguments.FirstOrDefault().Value as string;
        }

        throw new UnsupportedNativeException(
            $"a value of '{constant.Type.Name}' that is not one of its constants cannot be written as JSON at build time, since some of "
                + "them have a name of their own"
        );
    }

    public static int Order(ISymbol member) =>
        Attribute(member, "JsonPropertyOrderAttribute")?.ConstructorArguments.FirstOrDefault().Value as int? ?? 0;

    public static JsonIgnoring? Ignoring(ISymbol member) =>
        Attribute(member, "JsonIgnoreAttribute") is { } attribute
            ? (JsonIgnoring)(
                attribute.NamedArguments.FirstOrDefault(a => a.Key == "Condition").Value.Value as int? ?? (int)JsonIgnoring.Always
            )
            : null;

    /// <summary>
    /// The converter that is named on a member or a type. One of enums as text is known, any other is code that would have to run.
    /// </summary>
    public static JsonEnumConverter? Converter(ISymbol symbol)
    {
        if (Attribute(symbol, "JsonConverterAttribute") is not { } attribute)
        {
            return null;
        }

        return attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol { Name: "JsonStringEnumConverter" }
            ? new JsonEnumConverter((JsonNaming?)null)
            : throw new UnsupportedNativeException($"the converter of '{symbol.Name}' is not executed at build time");
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>The construction of a generic interface that a type is.</summary>
    public static INamedTypeSymbol? Interface(ITypeSymbol? type, params string[] names) =>
        (
            type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self
                ? [self, .. type.AllInterfaces]
                : type?.AllInterfaces.AsEnumerable() ?? []
        ).FirstOrDefault(i =>
            names.Contains(i.Name) && i.IsGenericType && i.ContainingNamespace.ToDisplayString() == "System.Collections.Generic"
        );

    /// <summary>Whether this is a type of collections, which are written as lists or dictionaries.</summary>
    public static bool IsCollection(ITypeSymbol declared) => IsOrImplements(declared, nameof(IEnumerable));

    /// <summary>Whether a dictionary of this declared type is written as one; as a collection of its pairs it is a list.</summary>
    public static bool IsDictionary(ITypeSymbol declared) =>
        Interface(declared, "IDictionary", "IReadOnlyDictionary") is not null || IsOrImplements(declared, nameof(IDictionary));

    private static bool IsOrImplements(ITypeSymbol type, string untyped) =>
        type
            .AllInterfaces.Append(type)
            .Any(i => i.MetadataName == untyped && i.ContainingNamespace?.ToDisplayString() == "System.Collections");

    public static bool IsIncluded(ISymbol member) => Attribute(member, "JsonIncludeAttribute") is not null;
}
