using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// A mistake in a <c>Configure</c> is marked at its literal, and rules see what it writes. The project has KubeNet.Sdk only.
/// </summary>
public sealed class ConfigureTests
{
    private const string Web = """k8s.Deployment("web", image: "nginx:1").ContainerPort(8080, "http")""";

    [Theory]
    [InlineData(Web + """.Configure(d => d.Spec.Selector.MatchLabels["app"] = /*!*/"other");""", "KUBE1078")]
    [InlineData(Web + """.Configure(d => d.Spec.Template.Metadata.Labels = new() { ["tier"] = /*!*/"x" });""", "KUBE1078")]
    [InlineData(Web + """.Expose(80, "http").Configure(s => s.Spec.TrafficDistribution = /*!*/"Near");""", "KUBE1006")]
    [InlineData(Web + """.Expose(80, "http").Configure(s => s.Spec.Ports[0].TargetPort = /*!*/"htpp");""", "KUBE2002")]
    [InlineData(
        Web + """.Configure(d => d.Spec.Template.Spec.Tolerations.Add(new() { Key = "gpu", Operator = /*!*/"Exist" }));""",
        "KUBE1006"
    )]
    [InlineData(
        Web
            + """
                .Container("logs", "busybox:1.36", logs => logs.Configure(c =>
                    c.Resources.Requests = new() { ["cpu"] = "100m", ["memory"] = /*!*/"64MB" }));
                """,
        "KUBE1008"
    )]
    [InlineData(Web + """.Configure(d => d.Spec.Template.Spec.DnsPolicy = /*!*/"Clusterfirst");""", "KUBE1006")]
    public async Task What_is_wrong_is_marked(string body, string id)
    {
        var project = HostProject.Of(Samples.Set(body));

        Assert.Empty(project.Compilation.GetDiagnostics().Where(it => it.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var found = Assert.Single(
            await project.AnalyzeAsync(new ManifestAnalyzer()),
            it => it.Severity > Microsoft.CodeAnalysis.DiagnosticSeverity.Info
        );
        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
    }
}
