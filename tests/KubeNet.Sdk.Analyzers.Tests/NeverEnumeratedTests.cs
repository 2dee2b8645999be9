using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE0014: a lazy sequence that nothing enumerates, so that what it would declare is missing.</summary>
public sealed class NeverEnumeratedTests
{
    [Theory]
    [InlineData("/*!*/names.Select(name => k8s.ConfigMap(name));", "'Select' returns, so its lambda never runs")]
    [InlineData("/*!*/names.Where(name => name != \"a\").Select(k8s.ConfigMap);", "so its lambda never runs")]
    [InlineData("/*!*/names.OrderBy(name => k8s.ConfigMap(name).Name);", "'OrderBy' returns")]
    [InlineData("/*!*/Each(k8s);", "'Each' returns, so its body never runs")]
    [InlineData("foreach (var name in names) { /*!*/names.SelectMany(other => name); }", "'SelectMany' returns")]
    public async Task A_dropped_sequence_is_marked(string code, string message)
    {
        var project = Project(code);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(("KUBE0014", DiagnosticSeverity.Warning), (shown.Id, shown.Severity));
        Lines.Equal(Markers.Of(project), [Markers.Show(shown.Location)]);
        Assert.Contains(message, shown.GetMessage(), StringComparison.Ordinal);
        Assert.False(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    [Theory]
    [InlineData("names.Select(name => k8s.ConfigMap(name)).ToList();")]
    [InlineData("names.Select(name => k8s.ConfigMap(name)).Count();")]
    [InlineData("foreach (var map in names.Select(name => k8s.ConfigMap(name))) { }")]
    [InlineData("var maps = names.Select(name => k8s.ConfigMap(name)); k8s.ConfigMap($\"c{maps.Count()}\");")]
    [InlineData("foreach (var map in Each(k8s)) { }")]
    [InlineData("names.Reverse();")]
    [InlineData("Made(k8s);")]
    [InlineData("_ = names.Select(name => k8s.ConfigMap(name));")]
    public async Task Others_are_right(string code) => Lines.Empty(await Project(code).AnalyzeAsync(new ManifestAnalyzer()));

    private static HostProject Project(string code) =>
        HostProject.Of(
            $$"""
            using System.Collections.Generic; using System.Linq; using KubeNet;

            sealed class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) { string[] names = ["a", "b"]; {{code}} }

                static IEnumerable<ConfigMapHandle> Each(Manifests k8s) { yield return k8s.ConfigMap("a"); }

                static IEnumerable<ConfigMapHandle> Made(Manifests k8s) => [k8s.ConfigMap("a")];
            }
            """
        );
}
