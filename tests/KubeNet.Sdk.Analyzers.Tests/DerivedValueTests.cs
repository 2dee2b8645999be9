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
}
