using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>
/// What the API server or a controller refuses in a model is found where it was written (<c>/*!*/</c>), and its right twin is not.
/// </summary>
public sealed class RuleTests
{
    private const string Marker = "/*!*/";

    /// <summary>Id, the wrong model, and what its right twin has there instead.</summary>
    public static TheoryData<string, string, string, string> Twins =>
        new()
        {
            {
                "KUBE1093",
                """
                    k8s.Add(new V2HorizontalPodAutoscaler { Metadata = new() { Name = "web" }, Spec = new() { MinReplicas = /*!*/0,
                        MaxReplicas = 3, ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" } } });
                    """,
                "/*!*/0",
                "1"
            },
            {
                "KUBE1105",
                """
                    k8s.Add(new V1LimitRange { Metadata = new() { Name = "shop" }, Spec = new() { Limits = [new() { Type = "Container",
                        DefaultProperty = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m") },
                        DefaultRequest = new Dictionary<string, ResourceQuantity> { ["cpu"] = /*!*/new("200m") } }] } });
                    """,
                "\"200m\"",
                "\"50m\""
            },
            {
                "KUBE1106",
                """k8s.Add(new V1PriorityClass { Metadata = new() { Name = "high" }, Value = /*!*/2000000000 });""",
                "2000000000",
                "1000000000"
            },
            {
                "KUBE1006",
                """k8s.Add(new V1StorageClass { Metadata = new() { Name = "f" }, Provisioner = "a", ReclaimPolicy = /*!*/"Recycle" });""",
                "Recycle",
                "Retain"
            },
            {
                "KUBE2066",
                """
                    k8s.Add(new V1ClusterRole { Metadata = new() { Name = "reader" }, Rules = [new() { ApiGroups = ["apps"],
                        Resources = ["deployments"], Verbs = ["get", /*!*/"wacth"] }] });
                    """,
                "wacth",
                "watch"
            },
            {
                "KUBE3022",
                """
                    k8s.Add(new V1CronJob { Metadata = new() { Name = "report" }, Spec = new() { Schedule = /*!*/"0 3 31 2 *",
                        JobTemplate = new() { Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never",
                        Containers = [new() { Name = "c" }] } } } } } });
                    """,
                "31 2",
                "31 1"
            },
        };

    [Theory]
    [MemberData(nameof(Twins))]
    public void A_wrong_value_is_found_at_its_literal_and_its_right_twin_is_not(string id, string code, string wrong, string right)
    {
        var project = UserProject.OfSet(code);
        var set = Assert.Single(project.Evaluate());
        Assert.Equal("", string.Join("\n", set.Findings));

        var finding = Assert.Single(KubeNet.Rules.RuleCatalog.Check(set.Graph), found => found.Kind.Id == id);
        Assert.Equal(project.File.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length, finding.Origin.Start);

        var twin = Assert.Single(UserProject.OfSet(code.Replace(wrong, right)).Evaluate());
        Assert.Equal("", string.Join("\n", twin.Findings));
        Assert.DoesNotContain(KubeNet.Rules.RuleCatalog.Check(twin.Graph), found => found.Kind.Id == id);
    }
}
