using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Native;

/// <summary>Conversions of arrays and strings to spans: the interpreter goes on with the array or the string itself.</summary>
internal static class SpanConversions
{
    public static bool IsToSpan(IMethodSymbol conversion) => IsSpan(conversion.ReturnType);

    public static bool IsSpan(ITypeSymbol type) =>
        type
            is INamedTypeSymbol
            {
                Name: "Span" or "ReadOnlySpan",
                Arity: 1,
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true }
            };
}
