using System.Reflection;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Library.StandIns;
using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Native;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Finds the real member that a symbol of a referenced assembly stands for: any public member of the DSL, and of the rest only what the
/// allow-list has.
/// </summary>
internal sealed class NativeBinder
{
    private static readonly Assembly s_dsl = typeof(ManifestSet).Assembly;
    private static readonly string s_dslName = s_dsl.GetName().Name;
    private static readonly Lazy<Dictionary<string, NativeMethod>> s_dslMethods = new(() => MethodsOf(s_dsl));
    private static readonly Lazy<Dictionary<string, Type>> s_dslTypes = new(() => TypesOf(s_dsl));

    /// <summary>The assembly of the fields for <c>Configure</c>. It is large, so it is loaded when a set first uses it.</summary>
    private const string FieldsName = "KubeNet.Sdk.Fields";
    private static readonly Lazy<Dictionary<string, NativeMethod>> s_fieldsMethods = new(() => MethodsOf(typeof(HandleFields).Assembly));
    private static readonly Lazy<Dictionary<string, Type>> s_fieldsTypes = new(() => TypesOf(typeof(HandleFields).Assembly));

    private readonly Dictionary<ISymbol, NativeMethod?> _methods = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Type?> _types = new(SymbolEqualityComparer.Default);

    public static bool IsDsl(ISymbol symbol) => symbol.ContainingAssembly?.Name == s_dslName || IsOfFields(symbol);

    /// <summary>Whether this belongs to the fields that a <c>Configure</c> without models changes.</summary>
    public static bool IsOfFields(ISymbol symbol) => symbol.ContainingAssembly?.Name == FieldsName;

    /// <summary>A list or map of a manifest: it is generic, and the real one has the types of the program, not values.</summary>
    public static bool IsFieldCollection(ITypeSymbol type) => type is INamedTypeSymbol { IsGenericType: true } && IsOfFields(type);

    /// <summary>The real method; null for one that may not be called, whose reason <see cref="Refusals"/> knows.</summary>
    public NativeMethod? Find(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!_methods.TryGetValue(definition, out var found))
        {
            _methods.Add(definition, found = Bind(definition));
        }

        return found;
    }

    /// <summary>The real type, open where it is generic; null for one that is neither of the DSL nor on the allow-list.</summary>
    public Type? FindType(ITypeSymbol type)
    {
        var definition = type.OriginalDefinition;
        if (!_types.TryGetValue(definition, out var found))
        {
            var id = definition.GetDocumentationCommentId() ?? "";
            found =
                (ModelTypes.StandInOf(definition) ?? ModelTypes.StandInEnumOf(definition)) is { } standIn ? standIn
                : IsDsl(definition) ? Find(id, IsOfFields(definition) ? s_fieldsTypes.Value : s_dslTypes.Value)
                : PureLibrary.Find(id)?.Type ?? LibraryEnum(definition);
            _types.Add(definition, found);
        }

        return found;
    }

    /// <summary>The type that a program has, as far as the DSL is closed over it; null for any other.</summary>
    public Type? RealTypeOf(ITypeSymbol type) =>
        type.SpecialType switch
        {
            SpecialType.System_String => typeof(string),
            SpecialType.System_Int32 => typeof(int),
            SpecialType.System_Int64 => typeof(long),
            _ => IsDsl(type) && FindType(type) is { } found ? OverRealTypes(found, (INamedTypeSymbol)type) : null,
        };

    private Type? OverRealTypes(Type found, INamedTypeSymbol type)
    {
        if (!found.IsGenericTypeDefinition)
        {
            return found;
        }

        var arguments = type.TypeArguments.Select(RealTypeOf).OfType<Type>().ToArray();
        return arguments.Length == type.TypeArguments.Length ? found.MakeGenericType(arguments) : null;
    }

    /// <summary>Enums of the framework are constants and need no row.</summary>
    private static Type? LibraryEnum(ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Enum || type.ContainingType is not null || type.DeclaringSyntaxReferences.Length > 0)
        {
            return null;
        }

        var name = $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
        return PureLibrary.TypeOfFramework(name) is { IsEnum: true } found ? found : null;
    }

    private static NativeMethod? Bind(IMethodSymbol method)
    {
        var id = method.GetDocumentationCommentId();
        if (id is null || method.ContainingType is null)
        {
            return null;
        }

        if (ModelTypes.Find(method) is { } standIn)
        {
            return standIn;
        }

        if (IsDsl(method))
        {
            // An enum of the user's does not exist at build time: its text goes to the overload that takes the text.
            id = id.Replace("System.Enum", "System.String");
            return Find(id, IsOfFields(method) ? s_fieldsMethods.Value : s_dslMethods.Value);
        }

        var row = PureLibrary.Find(method.ContainingType.GetDocumentationCommentId() ?? "");
        return SpanForms.Of(id).Select(form => StandInLibrary.Find(form) ?? row?.Find(form)).FirstOrDefault(found => found is not null);
    }

    private static T? Find<T>(string id, Dictionary<string, T> members)
        where T : class => members.TryGetValue(id, out var found) ? found : null;

    private static Dictionary<string, Type> TypesOf(Assembly assembly) =>
        assembly.GetExportedTypes().ToDictionary(DocumentationId.Of, StringComparer.Ordinal);

    private static Dictionary<string, NativeMethod> MethodsOf(Assembly assembly)
    {
        const BindingFlags Members =
            BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = new Dictionary<string, NativeMethod>(StringComparer.Ordinal);

        // What reads a finished set (KubeNet.Routing) has no place in Define.
        foreach (var type in assembly.GetExportedTypes().Where(type => type.Namespace != "KubeNet.Routing"))
        {
            foreach (var method in type.GetMethods(Members).Cast<MethodBase>().Concat(type.GetConstructors(Members)))
            {
                if (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
                {
                    methods[DocumentationId.Of(method)] = new NativeMethod(method, isDsl: true, cost: null);
                }
            }
        }

        return methods;
    }
}
