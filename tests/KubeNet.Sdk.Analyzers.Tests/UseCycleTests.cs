using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE0007: each set of a cycle is refused, and the cycle has one diagnostic.</summary>
public sealed class UseCycleTests
{
    [Fact]
    public async Task A_cycle_of_two_sets_is_said_once()
    {
        var project = HostProject.Of(Set("Shop", "k8s.Use<Store>();"), Set("Store", "k8s./*!*/Use<Shop>();"));

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal("KUBE0007", found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
        Assert.Equal(
            "Manifest sets use each other in a cycle: Shop -> Store -> Shop. Move what both need into a separate set. "
                + "Affected sets: Shop, Store.",
            found.GetMessage()
        );
        Assert.Single(found.AdditionalLocations);
    }

    [Fact]
    public async Task So_is_one_of_three_sets_that_a_fourth_set_uses()
    {
        var project = HostProject.Of(
            Set("Shop", "k8s.Use<Store>();"),
            Set("Store", "k8s.Use<Bank>();"),
            Set("Bank", "k8s.Use<Shop>();"),
            Set("Front", "k8s.Use<Bank>();")
        );

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal("KUBE0007", found.Id);
        Assert.Equal(2, found.AdditionalLocations.Count);
    }

    [Fact]
    public async Task Two_cycles_are_two_diagnostics()
    {
        var project = HostProject.Of(
            Set("Shop", "k8s.Use<Store>(); k8s.Use<Bank>();"),
            Set("Store", "k8s.Use<Shop>();"),
            Set("Bank", "k8s.Use<Shop>();")
        );

        var found = (await project.AnalyzeAsync(new ManifestAnalyzer())).ToList();

        Assert.All(found, each => Assert.Equal("KUBE0007", each.Id));
        Assert.Equal(2, found.Count);
    }

    private static string Set(string name, string body) =>
        $$"""
            using KubeNet;

            public sealed class {{name}} : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    {{body}}
                }
            }
            """;
}
