using KubeNet.Evaluation.Bounds;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Sets;

/// <summary>What a project says of the evaluation of its sets.</summary>
/// <param name="Cluster">The cluster that the manifests are for.</param>
/// <param name="Bounds">How much one set may cost.</param>
/// <param name="HasCultures">
/// Whether the program would compare text by the rules of a culture. It does unless its project sets <c>InvariantGlobalization</c>.
/// </param>
internal sealed record EvaluationSettings(ClusterProfile Cluster, EvaluationBounds Bounds, bool HasCultures)
{
    public static EvaluationSettings Default { get; } = new(ClusterProfile.Default, EvaluationBounds.Default, HasCultures: false);
}
