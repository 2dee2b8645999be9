using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>A field of a model is marked where its value was written: <c>/*!*/</c> stands before it.</summary>
public sealed class OriginTests
{
    private const string Marker = "/*!*/";

    public static TheoryData<string, string> Ways =>
        new()
        {
            {
                "initialiser",
                """k8s.Add(new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Type = "NodePort", """
                    + """Ports = [new() { Port = 80, NodePort = /*!*/80 }] } });"""
            },
            {
                "helper",
                """Add(/*!*/80); void Add(int n) => k8s.Add(Model(n)); """
                    + """V1Service Model(int n) => new() { Metadata = new() { Name = "s" }, Spec = new() { Type = "NodePort", """
                    + """Ports = new List<V1ServicePort> { new() { Port = 80, NodePort = n } } } };"""
            },
            {
                "assignment",
                """var s = new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Type = "NodePort", Ports = [new()] } }; """
                    + """s.Spec.Ports[0].NodePort = /*!*/80; k8s.Add(s);"""
            },
            {
                "LINQ",
                """k8s.Add(new V1Service { Metadata = new() { Name = "s" }, Spec = new() { Type = "NodePort", Ports = new[] { 1, """
                    + """/*!*/80 }.Where(n => n > 1).Select(n => new V1ServicePort { NodePort = n }).ToList() } });"""
            },
            {
                "record",
                "var app = new App(/*!*/80); k8s.Add(new V1Service { Metadata = new() { Name = \"s\" }, "
                    + "Spec = new() { Type = \"NodePort\", Ports = [new() { NodePort = app.Port }] } }); // types\nrecord App(int Port);"
            },
            { "Configure", """k8s.Service("s").Ports(new ServicePort("a", 80)).Configure(s => s.Spec.Ports[0].NodePort = /*!*/80);""" },
            {
                "unchanged by Configure",
                """k8s.Service("s").Ports(new ServicePort("a", 80, nodePort: /*!*/80)).Configure(s => s.Spec.SessionAffinity = "None");"""
            },
            {
                "moved by Configure",
                """k8s.Service("s").Ports(new ServicePort("a", 80, nodePort: """
                    + """/*!*/80)).Configure(s => s.Spec.Ports.Add(new() { Name = "b", Port = s.Spec.Ports[0].Port }));"""
            },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_wrong_node_port_is_found_at_its_literal(string way, string code)
    {
        Assert.NotEmpty(way);
        var project = UserProject.OfSet(code);
        var set = Assert.Single(project.Evaluate());

        Assert.Equal("", string.Join("\n", set.Findings));
        var finding = Assert.Single(KubeNet.Rules.RuleCatalog.Check(set.Graph), f => f.Kind.Id == "KUBE1001");
        Assert.Equal(project.File.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length, finding.Origin.Start);
    }

    [Fact]
    public void Keys_and_values_of_labels_have_origins()
    {
        var project = UserProject.OfSet(
            """k8s.Add(new V1ConfigMap { Metadata = new() { Name = "c", Labels = new Dictionary<string, """
                + """string> { [/*key*/"k"] = /*value*/"v" } } });"""
        );
        var entry = Assert.Single(Assert.Single(Assert.Single(project.Evaluate()).Graph.Own).Metadata.Map("labels")!.Entries);
        Assert.Equal(project.File.IndexOf("/*key*/", StringComparison.Ordinal) + 7, entry.KeyOrigin.Start);
        Assert.Equal(project.File.IndexOf("/*value*/", StringComparison.Ordinal) + 9, entry.Value.Origin.Start);
    }

    [Fact]
    public void A_model_is_named_where_its_name_was_written()
    {
        var project = UserProject.OfSet("""k8s.Add(new V1ConfigMap { Metadata = new() { Name = /*!*/"c" } });""");
        Assert.Equal(
            project.File.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length,
            Assert.Single(Assert.Single(project.Evaluate()).Graph.Own).Origin.Start
        );
    }
}
