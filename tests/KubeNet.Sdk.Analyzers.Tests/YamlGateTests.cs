using KubeNet.HandOver;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// An Error in a YAML file fails the build with analyzers off too, as one in a set does; what silences it for the analyzer silences it
/// there.
/// </summary>
public sealed class YamlGateTests
{
    private const string Wrong =
        "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { type: NodePort, ports: [ { port: 80, nodePort: 80 } ] }\n";

    private const string Dangling =
        "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\nspec: { defaultBackend: { service: { name: web, port: "
        + "{ number: 80 } } } }\n";

    [Fact]
    public void An_Error_is_refused_at_its_place_and_the_sets_are_written()
    {
        var document = HandOvers.Of(HostProject.Of(Samples.Set("")).WithYaml("deploy/a.yaml", Wrong));

        var refused = Assert.Single(document.Sets, set => set.IsRefused);
        var refusal = Assert.Single(refused.Refusals);
        Assert.Equal(
            (HandOverSet.NoFolder, "KUBE1001", HostProject.Folder + "deploy/a.yaml", 4, 56, 58),
            (refused.Folder, refusal.Id, refusal.File, refusal.Line, refusal.Column, refusal.EndColumn)
        );
        Assert.NotEmpty(Assert.Single(document.Sets, set => !set.IsRefused).Files);
    }

    [Fact]
    public void A_project_without_sets_has_the_gate_too() =>
        Assert.Equal(
            "KUBE1001",
            Assert.Single(Assert.Single(HandOvers.Of(HostProject.Of("").WithYaml("deploy/a.yaml", Wrong)).Sets).Refusals).Id
        );

    [Theory]
    [InlineData(Wrong, "", "", 1)]
    [InlineData(Dangling, "", "", 0)]
    [InlineData("# kubenet:disable KUBE1001\n" + Wrong, "", "", 0)]
    [InlineData(Wrong, "a.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1001.severity = none\n", 0)]
    [InlineData(Wrong, "a.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1001.severity = warning\n", 0)]
    [InlineData(Dangling, "a.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE2003.severity = error\n", 1)]
    [InlineData(Wrong, ".editorconfig", "[*.yaml]\nkubenet_severity.KUBE1001 = none\n", 0)]
    [InlineData(Wrong, ".editorconfig", "[*.yaml]\nkubenet_severity.KUBE1001 = warning\n", 0)]
    [InlineData(Wrong, ".editorconfig", "[other/*.yaml]\nkubenet_severity.KUBE1001 = none\n", 1)]
    [InlineData(Dangling, ".editorconfig", "[*.{yml,yaml}]\nkubenet_severity.KUBE2003 = error\n", 1)]
    public async Task The_gate_and_the_analyzer_agree(string text, string config, string settings, int errors)
    {
        var project = HostProject.Of("").WithYaml("deploy/a.yaml", text);
        project = config.Length == 0 ? project : project.WithConfig(config, settings);

        Assert.Equal(
            errors,
            (await project.AnalyzeAsync(new ManifestAnalyzer())).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        );
        Assert.Equal(errors, HandOvers.Of(project).Sets.Sum(set => set.Refusals.Count));
    }

    [Fact]
    public async Task NoWarn_and_warnings_as_errors_hold_for_files_too()
    {
        Assert.Empty(HandOvers.Of(HostProject.Of("").WithYaml("deploy/a.yaml", Wrong).NoWarn("KUBE1001")).Sets);
        Assert.Empty(await HostProject.Of("").WithYaml("deploy/a.yaml", Wrong).NoWarn("KUBE1001").AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Single(HandOvers.Of((HostProject.Of("") with { WarningsAsErrors = true }).WithYaml("deploy/a.yaml", Dangling)).Sets);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_read_is_said_at_the_first_file_where_there_is_no_set()
    {
        var project = HostProject.Of("").WithYaml("deploy/b.yaml", Dangling).WithProperty("KubernetesVersion", "new");

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()), diagnostic => diagnostic.Id == "KUBE0009");
        Assert.Equal(HostProject.Folder + "deploy/b.yaml", found.Location.GetLineSpan().Path);
        Assert.Equal("KUBE0009", Assert.Single(HandOvers.Of(project).Sets).Refusals[0].Id);
    }
}
