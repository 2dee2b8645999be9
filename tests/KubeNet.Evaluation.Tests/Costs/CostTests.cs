using KubeNet.Sdk.Benchmarks;

namespace KubeNet.Evaluation.Tests.Costs;

/// <summary>A thousand apps take so many steps and bytes each, and ten times as many take ten times that.</summary>
public sealed class CostTests
{
    private const string Services = """.Expose(port: 80, targetPort: "http");""";

    [Theory]
    [InlineData(Writing.Loop)]
    [InlineData(Writing.Statements)]
    public void A_thousand_apps_stay_within_their_cost(Writing writing)
    {
        var small = Cost.Of(ManyApps.SourceOf(100, writing), 100);
        var large = Cost.Of(ManyApps.SourceOf(1_000, writing), 1_000);
        TestContext.Current.SendDiagnosticMessage($"{writing}: {large.StepsPerApp} steps and {large.BytesPerApp} bytes an app");

        Assert.Equal([], Cost.Complaints(small, large));
    }

    /// <summary>Each app looks at all that were declared before it.</summary>
    [Fact]
    public void A_workload_that_grows_with_the_square_is_complained_of()
    {
        static Cost Of(int apps) =>
            Cost.Of(
                ManyApps
                    .SourceOf(apps, Writing.Loop)
                    .Replace("ingress.Rule(", "_ = apps.First(other => other.Name == app.Name); ingress.Rule(", StringComparison.Ordinal),
                apps
            );

        Assert.Contains(Cost.Complaints(Of(40), Of(400)), complaint => complaint.StartsWith("growth", StringComparison.Ordinal));
    }

    [Fact]
    public void Apps_that_cost_too_much_are_complained_of()
    {
        static Cost Of(int apps) =>
            Cost.Of(
                ManyApps
                    .SourceOf(apps, Writing.Loop)
                    .Replace(
                        Services,
                        Services[..^1] + """.Label("sum", Enumerable.Range(0, 100).Select(i => i.ToString()).Last());""",
                        StringComparison.Ordinal
                    ),
                apps
            );

        Assert.Equal(["steps", "bytes"], Cost.Complaints(Of(20), Of(200)).Select(complaint => complaint.Split(':')[0]));
    }
}
