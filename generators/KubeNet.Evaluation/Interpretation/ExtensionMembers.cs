using System.Reflection;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// C# 14's extension blocks. The compiler that this is built against does not know them, so they are asked for by reflection on the
/// compiler's own interfaces.
/// </summary>
internal static class ExtensionMembers
{
    private static readonly PropertyInfo? s_parameter = typeof(INamedTypeSymbol).GetProperty("ExtensionParameter");
    private static readonly PropertyInfo? s_implementation = typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation");

    /// <summary>The parameter in <c>extension(T source)</c>; null where the type is no extension block.</summary>
    public static IParameterSymbol? ParameterOf(INamedTypeSymbol? type) =>
        type is null
        || s_parameter is null
        || type.TypeKind <= TypeKind.FunctionPointer
            && type.TypeKind != TypeKind.Unknown
            && !type.IsImplicitlyDeclared
            && type.Name.Length > 0
            ? null
            : s_parameter.GetValue(type) as IParameterSymbol;

    /// <summary>
    /// The member of an extension block behind the static method that the compiler makes of it, as in <c>Names.get_Reversed(text)</c>; null
    /// for all other methods. The static method has the receiver as its first parameter, and the block's type parameters before its own.
    /// </summary>
    public static IMethodSymbol? BehindStatic(IMethodSymbol method)
    {
        if (s_implementation is null || method is not { IsStatic: true, IsImplicitlyDeclared: true, ContainingType.IsStatic: true })
        {
            return null;
        }

        foreach (var block in method.ContainingType.GetTypeMembers().Where(type => ParameterOf(type) is not null))
        {
            foreach (var member in block.GetMembers().OfType<IMethodSymbol>())
            {
                if (s_implementation.GetValue(member) is IMethodSymbol made && IsSame(made.OriginalDefinition, method.OriginalDefinition))
                {
                    return Closed(member, block, method);
                }
            }
        }

        return null;
    }

    private static IMethodSymbol Closed(IMethodSymbol member, INamedTypeSymbol block, IMethodSymbol method)
    {
        var arguments = method.TypeArguments;
        if (block.Arity > 0)
        {
            var closed = block.Construct([.. arguments.Take(block.Arity)]);
            member = closed.GetMembers(member.Name).OfType<IMethodSymbol>().First(one => IsSame(one.OriginalDefinition, member));
        }

        return member.Arity == 0 ? member : member.Construct([.. arguments.Skip(block.Arity)]);
    }

    private static bool IsSame(IMethodSymbol one, IMethodSymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
