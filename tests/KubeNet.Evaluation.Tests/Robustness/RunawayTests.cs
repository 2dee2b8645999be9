using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>Programs that go on without evaluating an expression, or grow without saying so, have an end too.</summary>
public sealed class RunawayTests
{
    [Theory]
    [InlineData("again: goto again;")]
    [InlineData("object t = 1; for (var i = 0; i < 64; i++) t = (t, t); k8s.ConfigMap(\"a\");")]
    [InlineData("k8s.ConfigMap(string.Join(\",\", new[] { 2, 1 }.OrderBy(x => x, new Endless()))); // types\nclass Endless : IComparer<int> { public int Compare(int a, int b) { while (true) { } } }")]
    public void A_program_that_runs_away_is_stopped_once(string code) =>
        Assert.Equal("KUBE0004", Assert.Single(Outcome.Evaluate(code).Findings).Kind.Id);
}
