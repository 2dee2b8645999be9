using System.Text;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// The names that reflection gives types, as they stand in the messages of .NET and in the text of an object:
/// <c>App.Outer+Box`1[System.Int32]</c>.
/// </summary>
internal static class TypeNames
{
    public static string FullName(ITypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type);
        return name.ToString();
    }

    /// <summary>
    /// The name in the message of a failed cast: a nested type stands there without the types around it, but not in type arguments.
    /// </summary>
    public static string NameInCast(ITypeSymbol type)
    {
        var name = new StringBuilder();
        Append(name, type, isInCast: true);
        return name.ToString();
    }

    /// <summary>What <c>typeof(T).Name</c> gives.</summary>
    public static string Name(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => $"{Name(array.ElementType)}[{new string(',', array.Rank - 1)}]",
            IPointerTypeSymbol pointer => Name(pointer.PointedAtType) + "*",
            INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } underlying } => underlying.MetadataName,
            INamedTypeSymbol named => Known(named).MetadataName,
            _ => type.MetadataName,
        };

    private static void Append(StringBuilder name, ITypeSymbol type, bool isInCast = false)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                Append(name, array.ElementType, isInCast);
                name.Append('[').Append(',', array.Rank - 1).Append(']');
                break;
            case IPointerTypeSymbol pointer:
                Append(name, pointer.PointedAtType, isInCast);
                name.Append('*');
                break;
            case INamedTypeSymbol { IsTupleType: true, TupleUnderlyingType: { } underlying }
                when !SymbolEqualityComparer.Default.Equals(underlying, type):
                Append(name, underlying);
                break;
            case INamedTypeSymbol { IsUnboundGenericType: true } open:
                Append(name, open.OriginalDefinition);
                break;
            case INamedTypeSymbol named:
                AppendPath(name, named, isInCast);
                var arguments = ArgumentsOf(named).ToArray();
                for (var i = 0; i < arguments.Length; i++)
                {
                    name.Append(i == 0 ? '[' : ',');
                    Append(name, arguments[i]);
                }

                name.Append(arguments.Length > 0 ? "]" : "");
                break;
            default:
                name.Append(type.Name);
                break;
        }
    }

    private static void AppendPath(StringBuilder name, INamedTypeSymbol type, bool isInCast)
    {
        if (type.ContainingType is { } outer)
        {
            if (!isInCast)
            {
                AppendPath(name, outer, isInCast);
                name.Append('+');
            }
        }
        else if (type.ContainingNamespace is { IsGlobalNamespace: false } space)
        {
            name.Append(space.ToDisplayString()).Append('.');
        }

        name.Append(Known(type).MetadataName);
    }

    /// <summary>The type, unless the compiler puts a hash of a file's path in front of its name.</summary>
    private static INamedTypeSymbol Known(INamedTypeSymbol type) =>
        type.IsFileLocal
            ? throw new UnprintableException(
                $"the type '{type.Name}'",
                "contains a hash of the file's path, which differs between machines. Declare the type without 'file'."
            )
            : type;

    /// <summary>The type arguments of a type and of those around it, which reflection lists together.</summary>
    private static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol? type) =>
        type is null ? [] : ArgumentsOf(type.ContainingType).Concat(type.TypeArguments);
}
