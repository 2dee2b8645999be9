using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("80-32767", 80, true)]
    [InlineData("80-32767", 32768, false)]
    [InlineData(" 40000 - 40001 ", 40001, true)]
    [InlineData("40000-40001", 30080, false)]
    [InlineData("", 30080, true)]
    [InlineData("", 80, false)]
    public async Task The_range_of_NodePorts_is_a_setting(string range, int nodePort, bool isRight)
    {
        var project = HostProject.Of(Samples.Set($"server.Expose(port: 80, nodePort: {nodePort});")).WithProperty("KubeNetNodePortRange", range);

        Lines.Equal(isRight ? [] : ["KUBE1001"], (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => diagnostic.Id));
        Assert.Equal(!isRight, Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    [Theory]
    [InlineData("30000")]
    [InlineData("30000-")]
    [InlineData("32767-30000")]
    [InlineData("0-99999")]
    [InlineData("30000–32767")]
    [InlineData("a-b")]
    [InlineData("99999999999999999999-99999999999999999999")]
    [InlineData("1-2-3")]
    public async Task A_setting_that_cannot_be_read_is_said_once_and_nothing_is_written(string range)
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, nodePort: 30080);"), Samples.Set("server.Expose(port: 80);", "Store"))
            .WithProperty("KubeNetNodePortRange", range);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(("KUBE0009", DiagnosticSeverity.Error), (shown.Id, shown.Severity));
        Assert.Contains($"'{range}'", shown.GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("Shop.cs(9,29): Shop", Markers.Show(shown.Location), StringComparison.Ordinal);
        Assert.All(HandOvers.Of(project).Sets, set => Assert.Equal("KUBE0009", Assert.Single(set.Refusals).Id));
    }

    [Theory]
    [InlineData("ingress-class nginx k8s.io/ingress-nginx\n", true)]
    [InlineData("ingress-class nginx example.com/other\n", false)]
    [InlineData("ingress-class another k8s.io/ingress-nginx\n", false)]
    [InlineData("", false)]
    public async Task A_class_that_the_cluster_has_tells_its_controller(string facts, bool isKnown)
    {
        var project = HostProject
            .Of(Samples.Set("var web = server.Expose(port: 80); k8s.Ingress(\"shop\").Class(\"nginx\").Rule(\"localhost\", \"/shop\", web, rewrite: Rewrite.StripPrefix);"))
            .WithAdditionalFile("obj/kubenet.facts", facts);

        Lines.Equal(isKnown ? [] : ["KUBE0005"], (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => diagnostic.Id));
        Assert.Equal(!isKnown, Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    [Fact]
    public async Task A_project_without_sets_hears_nothing_of_settings()
    {
        var project = HostProject.Of("namespace Acme; public class NoSets;").WithProperty("KubeNetNodePortRange", "nonsense");

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }
}
