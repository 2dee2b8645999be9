using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// KUBE0013: a class that looks like a set and has no folder, since it is generic. It depends on its own declaration alone, so it needs no
/// evaluation.
/// </summary>
internal static class GenericSets
{
    /// <summary>Null where the class is none, or only a source generator's.</summary>
    public static Diagnostic? Of(INamedTypeSymbol type, Compilation compilation, Func<SyntaxTree, bool> isOfGenerator)
    {
        if (
            !SetDiscovery.IsGenericSet(type, compilation)
            || type.Locations.FirstOrDefault(place => place.SourceTree is { } tree && !isOfGenerator(tree)) is not { } place
        )
        {
            return null;
        }

        var (why, wayOut) = type.TypeParameters.IsEmpty
            ? ($"it is inside the generic class '{type.ContainingType.Name}'", "Move it out of that class")
            : ("it is generic", "Derive a class without type parameters from it, and make this one abstract");
        return Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.GenericSet),
            SourceLocations.Seen(place),
            $"The set '{type.Name}' has no folder and nothing is written for it, because {why}. {wayOut}."
        );
    }
}
