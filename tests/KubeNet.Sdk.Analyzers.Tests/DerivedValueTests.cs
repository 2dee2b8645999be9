using k8s.Models;
using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A mistake in what somebody wrote is marked there, and not at the name from which other values are derived.</summary>
public sealed class DerivedValueTests
{
    [Theory]
    [InlineData("""k8s.Deployment("web", image: /*!*/"Nginx:1.27");""", "KUBE2060")]
    [InlineData("""k8s.Deployment("web", image: /*!*/"registry.example.com/Team/My_App:1.27");""", "KUBE2060")]
    [InlineData(
        """k8s.Deployment("web", image: "nginx:1").Configure(d => d.Spec.Selector.MatchLabels["app"] = /*!*/"other");""",
        "KUBE1078"
    )]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").Configure(d => d.Spec.Selector.MatchLabels["tier"] = /*!*/"x");""", "KUBE1078")]
    [InlineData(
        """
            k8s.Deployment("web", image: "nginx:1")
                .Configure(d => d.Spec.Template.Metadata.Labels = new Dictionary<string, string> { ["tier"] = /*!*/"x" });
            """,
        "KUBE1078"
    )]
    [InlineData("""_ = new k8s.Models.ResourceQuantity(/*!*/"10GB");""", "KUBE0001")]
    public async Task What_is_written_is_marked(string body, string id)
    {
        var project = HostProject.Of(Samples.Set(body)).WithAssembliesOf(typeof(V1Pod), typeof(k8s.Kubernetes), typeof(ModelManifests));

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
    }

    [Theory]
    [InlineData("""k8s.Deployment(/*!*/"Web_1", image: "nginx:1").ContainerPort(80).Expose(80);""", "KUBE1013")]
    [InlineData("""k8s.StatefulSet(/*!*/"web!", image: "nginx:1").ContainerPort(80).Expose(80);""", "KUBE1013")]
    [InlineData("""k8s.Pod(/*!*/"web!", image: "nginx:1").ContainerPort(80).Expose(80);""", "KUBE1013")]
    [InlineData("""k8s.Deployment(/*!*/"web!", image: "nginx:1").Replicas(2).DisruptionBudget(maxUnavailable: 1);""", "KUBE1013")]
    [InlineData("""k8s.Deployment(/*!*/"Web_1", image: "nginx:1").Requests(cpu: "1").Autoscale(2, 5, cpu: 80);""", "KUBE1013")]
    [InlineData(
        """k8s.Deployment(/*!*/"a/b", image: "nginx:1").Requests(cpu: "1").Autoscale(2, 5, cpu: 80).AllowFrom(server);""",
        "KUBE1013"
    )]
    [InlineData(
        """k8s.Pod("x", image: "a:1").ServiceAccount(k8s.ServiceAccount(/*!*/"a/b").Allow("get", "pods").AllowCluster("get", "nodes"));""",
        "KUBE1013"
    )]
    [InlineData("""server.ServiceAccount(k8s.ServiceAccount(/*!*/"a/b").Allow("get", "pods").AllowCluster("get", "pods"));""", "KUBE1013")]
    [InlineData("""var data = k8s.PersistentVolumeClaim(/*!*/"Data_1", "1Gi"); server.Volume(data, "/data");""", "KUBE1013")]
    [InlineData(
        """var m = k8s.ConfigMap(/*!*/"my map").Data("a", "b"); server.Volume(m, "/a").EnvFrom(m).Env("A", m, "a").RestartOn(m);""",
        "KUBE1013"
    )]
    [InlineData("""server.PriorityClass(k8s.PriorityClass(/*!*/"High_1", 100));""", "KUBE1013")]
    [InlineData("""var web = server.Expose(80, name: /*!*/"Web_1"); k8s.Ingress("web").Rule("a.example.com", "/", web);""", "KUBE1013")]
    [InlineData(
        """k8s.Ingress("web").Rule("a.example.com", "/", k8s.Deployment(/*!*/"Web_1", image: "nginx:1").Expose(80));""",
        "KUBE1013"
    )]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").ContainerPort(80, /*!*/"Web_1").Expose();""", "KUBE1022")]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").ContainerPort(/*!*/70000).Expose();""", "KUBE1021")]
    [InlineData("""server.Label("run", /*!*/"a b").Expose(80);""", "KUBE1016")]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").Selector(/*!*/"a b", "c").Expose(80);""", "KUBE1016")]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").Selector("a", /*!*/"b c").SpreadOver(Topology.Zone).Expose(80);""", "KUBE1016")]
    public async Task What_a_call_repeats_is_said_where_it_was_written(string body, string id)
    {
        var project = HostProject.Of(Samples.Set(body));

        var found = Assert.Single(
            await project.AnalyzeAsync(new ManifestAnalyzer()),
            found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        );

        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
        Assert.Contains(" The same place also affects ", found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""k8s.DaemonSet("a.b", image: "nginx:1").ContainerPort(80)./*!*/Expose(80);""", "KUBE1013")]
    [InlineData("""k8s.Deployment("web", image: "nginx:1").ContainerPort(80).Expose(80, name: /*!*/"Web_1");""", "KUBE1013")]
    public async Task A_value_that_is_wrong_only_where_it_is_repeated_is_marked_there(string body, string id)
    {
        var project = HostProject.Of(Samples.Set(body));

        var found = Assert.Single(
            await project.AnalyzeAsync(new ManifestAnalyzer()),
            found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error
        );

        Assert.Equal(id, found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
    }
}
