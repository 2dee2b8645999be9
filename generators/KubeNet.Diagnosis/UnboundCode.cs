using KubeNet.Diagnosis.Addresses;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis;

/// <summary>
/// Code of a set that does not bind where source generators' trees are left out: either the compiler's own errors, or a use of
/// what a generator adds. The evaluator stays silent about both, since it cannot know which.
/// </summary>
internal static class UnboundCode
{
    /// <summary>
    /// The first error in the files that the set's values come from, its class's own file first. The addresses that our own generator adds
    /// are none: the app's code may use them.
    /// </summary>
    public static Diagnostic? FirstIn(
        EvaluatedSet set,
        Compilation compilation,
        SourceLocations locations,
        AddressUses addresses,
        CancellationToken cancellationToken
    )
    {
        var trees = new[] { set.Origin }
            .Concat(set.Graph.Own.Concat(set.Graph.Proxies).Select(resource => resource.Origin))
            .Select(locations.TreeOf)
            .OfType<SyntaxTree>()
            .Distinct();
        return trees.SelectMany(tree => ErrorsOf(tree, compilation, cancellationToken)).FirstOrDefault(error => !addresses.Explain(error));
    }

    /// <summary>Whether the place binds once the generators' trees are there: then a generator adds what is missing.</summary>
    public static bool NeedsGenerator(Diagnostic unbound, Compilation withGenerators, CancellationToken cancellationToken) =>
        unbound.Location.SourceTree is { } tree
        && withGenerators.ContainsSyntaxTree(tree)
        && !ErrorsOf(tree, withGenerators, cancellationToken)
            .Any(error => error.Location.SourceSpan.OverlapsWith(unbound.Location.SourceSpan));

    /// <summary>Whether all of the project compiles with what generators added.</summary>
    public static bool CompilesWithGenerators(Compilation withGenerators, CancellationToken cancellationToken) =>
        !withGenerators.SyntaxTrees.Any(tree => ErrorsOf(tree, withGenerators, cancellationToken).Any());

    private static IEnumerable<Diagnostic> ErrorsOf(SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken) =>
        compilation
            .GetSemanticModel(tree)
            .GetDiagnostics(span: null, cancellationToken)
            .Where(diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start);
}
