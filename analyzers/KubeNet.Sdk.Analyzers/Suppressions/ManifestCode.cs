using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Suppressions;

/// <summary>What of a project's code is manifest code: the sets, and calls of the DSL.</summary>
internal static class ManifestCode
{
    /// <summary>Whether a type is a set: it derives from <c>KubeNet.ManifestSet</c>.</summary>
    public static bool IsSet(ITypeSymbol? type)
    {
        for (var current = type?.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == nameof(ManifestSet) && IsOfDsl(current))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type or member is declared by the library.</summary>
    public static bool IsOfDsl(ISymbol? symbol) =>
        symbol is { ContainingNamespace: { Name: nameof(KubeNet), ContainingNamespace.IsGlobalNamespace: true } };
}
