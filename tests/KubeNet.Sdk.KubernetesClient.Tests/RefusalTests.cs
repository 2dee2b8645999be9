using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>What is wrong with a model is said once, at its place.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("k8s./*!*/Add(new V1ConfigMap());", "has no name")]
    [InlineData(
        "k8s./*!*/Add(new Plain()); // types\npublic class Plain { public V1ObjectMeta Metadata { get; } = new() { Name = \"x\" }; }",
        "[KubernetesEntity]"
    )]
    [InlineData("k8s./*!*/Add(null!);", "null")]
    [InlineData("""k8s.Pod("a", "b")./*!*/Configure(p => p.Metadata.Name = "c");""", "Configure cannot change 'metadata.name' of Pod 'a'")]
    [InlineData("""k8s.Add(new V1ConfigMap { Metadata = new() { Name = "c" } })./*!*/Expose(80);""", "has no Pods")]
    [InlineData("""k8s.Add(new V1ConfigMap { Metadata = new() { Name = "c" } })./*!*/AsSecret();""", "ConfigMap 'c' is not a Secret")]
    [InlineData(
        """var c = new V1ConfigMap { Metadata = new() { Name = "c" } }; c./*!*/AddFinalizer("a"); k8s.Add(c);""",
        "compiled code of 'KubernetesClient'"
    )]
    [InlineData(
        """ResourceQuantity q = /*!*/"-5"; k8s.Add(new V1ConfigMap { Metadata = new() { Name = "c" } });""",
        "'-5' is not a Kubernetes quantity"
    )]
    [InlineData(
        "k8s./*!*/Add(new Strange { Metadata = new() { Name = \"x\" } }); "
            + "// types\n[KubernetesEntity(ApiVersion = \"v1\", "
            + "Kind = \"S\")] public class Strange { public V1ObjectMeta Metadata { get; set; "
            + "} [JsonExtensionData] public Dictionary<string, object> More { get; set; } }",
        "'JsonExtensionDataAttribute'"
    )]
    [InlineData(
        """k8s.Add(new V1ClusterRole { Metadata = new() { Name = "c", NamespaceProperty = /*!*/"shop" } });""",
        "is cluster-scoped"
    )]
    [InlineData(
        """var c = new V1ConfigMap { Metadata = new() { Name = "c" } }; k8s.Add(c); """
            + """k8s.Add(new V1ConfigMap { Metadata = new() { Name = /*!*/"c" } });""",
        "is declared twice"
    )]
    public void It_is_said_where_it_is_wrong(string code, string message)
    {
        var project = UserProject.OfSet(code);
        var finding = Assert.Single(Assert.Single(project.Evaluate()).Findings);

        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.Equal(project.File.IndexOf("/*!*/", StringComparison.Ordinal) + 5, finding.Origin.Start);
    }

    [Fact]
    public void A_field_that_cannot_be_known_is_left_out_and_the_set_is_not_complete()
    {
        var set = Assert.Single(
            UserProject
                .OfSet(
                    """k8s.Add(new V1ConfigMap { Metadata = new() { Name = "c" }, Immutable = true, Data = new Dictionary<string, """
                        + """string> { ["now"] = DateTime.Now.ToString() } });"""
                )
                .Evaluate()
        );

        Assert.Equal("KUBE0002", Assert.Single(set.Findings).Kind.Id);
        Assert.False(set.Graph.IsComplete);
        Assert.DoesNotContain("now", UserProject.YamlOf(set), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_model_stops_a_running_program_too()
    {
        var error = Assert.ThrowsAny<Exception>(() => UserProject.OfSet("k8s.Add(new V1ConfigMap());").Run());
        Assert.Contains("has no name", error.Message, StringComparison.Ordinal);
    }
}
