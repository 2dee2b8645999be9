using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Findings;

namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>Code that is refused, with what is said of it.</summary>
internal sealed record Refusal(string Code, FindingKind Kind, string Message)
{
    /// <summary>What is said of the set in a file.</summary>
    public static Refusal Of(string shown, string file)
    {
        var compilation = UserCode.Compile(("Set.cs", file));
        var set = SetDiscovery.SetsOf(compilation, CancellationToken.None).Single(s => s.Name == "Set");

        // The time that a busy machine takes must not get into the text.
        var bounds = EvaluationBounds.Default with
        {
            Time = TimeSpan.FromHours(1),
        };
        var finding = EvaluationThread
            .Run(() =>
                new SetEvaluator(compilation, EvaluationSettings.Default with { Bounds = bounds }, CancellationToken.None).Evaluate(set)
            )
            .Findings[0];
        return new(shown, finding.Kind, finding.Message);
    }
}
