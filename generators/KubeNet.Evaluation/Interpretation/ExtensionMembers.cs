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
}
