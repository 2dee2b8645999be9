using System.Collections.Immutable;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation;

/// <summary>The one door to the evaluator, for the generator and for the analyzers.</summary>
internal static class EvaluationCache
{
    /// <summary>The manifest sets of a compilation, evaluated, in the order of their qualified names.</summary>
    public static ImmutableArray<EvaluatedSet> Evaluate(Compilation compilation, ClusterProfile cluster, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
