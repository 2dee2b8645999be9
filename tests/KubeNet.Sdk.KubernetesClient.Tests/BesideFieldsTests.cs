using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>
/// <c>Configure</c> of both packages in one project. All other tests here compile with both as well, so no code for models is ambiguous.
/// </summary>
public sealed class BesideFieldsTests
{
    /// <summary>The order of the fields tells which one it was: a model writes them in its own order.</summary>
    private const string Model = "  tolerations:\n  - effect: NoSchedule\n    key: gpu\n";

    private const string Fields = "  tolerations:\n  - key: gpu\n    effect: NoSchedule\n";

    [Theory]
    [InlineData("""p => p.Spec.Tolerations = [new() { Key = "gpu", Effect = "NoSchedule" }]""", Model)]
    [InlineData("""(V1Pod p) => p.Spec.Tolerations = [new() { Key = "gpu", Effect = "NoSchedule" }]""", Model)]
    [InlineData("""(KubeNet.Fields.PodFields p) => p.Spec.Tolerations = [new() { Key = "gpu", Effect = "NoSchedule" }]""", Fields)]
    [InlineData("""p => p.Spec.Tolerations.AddRange([new() { Key = "gpu", Effect = "NoSchedule" }])""", Fields)]
    public void A_lambda_that_suits_both_gets_the_model(string lambda, string shown)
    {
        var project = UserProject.OfSet($"""k8s.Pod("x", image: "nginx:1.27").Configure({lambda});""");
        var set = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", set.Findings));
        Assert.Contains(shown, UserProject.YamlOf(set), StringComparison.Ordinal);
        Assert.Equal(project.Run()["Set"], UserProject.YamlOf(set));
    }

    [Theory]
    [InlineData("Deployment")]
    [InlineData("StatefulSet")]
    [InlineData("DaemonSet")]
    [InlineData("Job")]
    public void Neither_the_kind_nor_its_Pods_are_ambiguous(string kind)
    {
        var project = UserProject.OfSet(
            $$"""
            static TSelf Some<TSelf>(TSelf workload) where TSelf : WorkloadHandle<TSelf> =>
                workload.Configure(pods => pods.Spec.PriorityClassName = "a")
                    .Configure((KubeNet.Fields.PodTemplateSpecFields pods) => pods.Spec.NodeName = "b");
            Some(k8s.{{kind}}("x", image: "nginx:1.27"))
                .Configure(it => it.Spec.Template.Spec.HostIPC = true)
                .Configure(it => it.Spec.PreemptionPolicy = "Never")
                .Configure(it => it.Metadata.Finalizers = ["example.com/x"])
                .Container("side", "busybox:1.36", side => side.Configure(c => c.WorkingDir = "/srv"));
            """
        );
        var set = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", set.Findings));
        Assert.Equal(project.Run()["Set"], UserProject.YamlOf(set));
    }
}
