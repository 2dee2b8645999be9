using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Whatever way a wrong value takes to its field, it is marked once, at the literal that a person would change.</summary>
public sealed class MarkerTests
{
    private const string Expose =
        "using KubeNet; namespace Acme; public static class Fronts { public static ServiceHandle Front(PodHandle pod, int node) => "
        + """pod.Expose(name: "front", port: 80, type: ServiceType.NodePort, nodePort: node); }""";

    /// <summary>Id, body of Define, other members of the class, another file.</summary>
    public static TheoryData<string, string, string, string> Cases =>
        new()
        {
            // The NodePort, Error.
            { "KUBE1001", "server.Expose(port: 80, nodePort: /*!*/80);", "", "" },
            { "KUBE1001", "var node = /*!*/80; server.Expose(port: 80, nodePort: node);", "", "" },
            {
                "KUBE1001",
                "Front(server, /*!*/80);",
                "static void Front(PodHandle pod, int node) => pod.Expose(port: 80, nodePort: node);",
                ""
            },
            { "KUBE1001", "Fronts.Front(server, /*!*/80);", "", Expose },
            { "KUBE1001", "Fronts.Front(server, Number());", "static int Number() { return /*!*/80; }", Expose },
            {
                "KUBE1001",
                "server.Front();",
                "",
                "using KubeNet; namespace Acme; public static class Fronts { public static ServiceHandle Front(this PodHandle pod, "
                    + "int node = /*!*/80) => pod.Expose(port: 80, nodePort: node); }"
            },
            {
                "KUBE1001",
                "server.Front(/*!*/32768);",
                "",
                "using KubeNet; namespace Acme; public static class Fronts { public static ServiceHandle Front(this PodHandle pod, "
                    + "int node) => pod.Expose(port: 80, nodePort: node); }"
            },
            {
                "KUBE1001",
                """foreach (var node in new[] { 30080, /*!*/80, 30081 }) server.Expose(name: $"n{node}", port: 80, nodePort: node);""",
                "",
                ""
            },
            { "KUBE1001", """for (var i = 0; i < 3; i++) server.Expose(name: $"n{i}", port: 80, nodePort: /*!*/80);""", "", "" },
            {
                "KUBE1001",
                """var port = new Port("http", /*!*/80); server.Expose(port: 80, nodePort: port.Node);""",
                "private sealed record Port(string Name, int Node);",
                ""
            },
            {
                "KUBE1001",
                """var port = new Port { Node = /*!*/80 }; server.Expose(port: 80, nodePort: (port with { Name = "x" }).Node);""",
                """private sealed record Port { public string Name { get; init; } = ""; public int Node { get; init; } }""",
                ""
            },
            {
                "KUBE1001",
                "server.Expose(port: 80, nodePort: Ports.Web);",
                "",
                "namespace Acme; public static class Ports { public const int Web = /*!*/80; }"
            },
            {
                "KUBE1001",
                "server.Expose(port: 80, nodePort: Ports.Web);",
                "",
                "namespace Acme; public static class Ports { public static readonly int Web = /*!*/80; }"
            },
            { "KUBE1001", """var (name, node) = ("a", /*!*/80); server.Expose(name: name, port: 80, nodePort: node);""", "", "" },
            { "KUBE1001", "var all = new[] { 30080, /*!*/80 }; server.Expose(port: 80, nodePort: all[1]);", "", "" },
            { "KUBE1001", "List<int> all = [30080, /*!*/80]; server.Expose(port: 80, nodePort: all.Last());", "", "" },
            {
                "KUBE1001",
                """var by = new Dictionary<string, int> { ["web"] = /*!*/80 }; server.Expose(port: 80, nodePort: by["web"]);""",
                "",
                ""
            },
            { "KUBE1001", "server.Expose(port: 80, nodePort: /*!*/First + 80);", "private const int First = 40000;", "" },
            { "KUBE1001", "Action<int> expose = node => server.Expose(port: 80, nodePort: node); expose(/*!*/80);", "", "" },
            { "KUBE1001", "server.Expose(port: 80, nodePort: _node);", "private readonly int _node = /*!*/80;", "" },
            {
                "KUBE1001",
                "server.Expose(port: 80, nodePort: Node);",
                "private static int Node => Ports.Web;",
                "namespace Acme; public static class Ports { public static int Web { get; } = /*!*/80; }"
            },
            // The targetPort, Warning: by number and by name.
            { "KUBE2001", "server.Expose(port: 80, targetPort: /*!*/8080);", "", "" },
            {
                "KUBE2001",
                """foreach (var target in new[] { 80, /*!*/8080 }) server.Expose(name: $"t{target}", port: 80, targetPort: target);""",
                "",
                ""
            },
            {
                "KUBE2001",
                "server.Expose(port: 80, targetPort: Ports.Web);",
                "",
                "namespace Acme; public static class Ports { public const int Web = /*!*/8080; }"
            },
            { "KUBE2002", """server.Expose(port: 80, targetPort: /*!*/"htpp");""", "", "" },
            { "KUBE2002", """var row = (Port: 80, Target: /*!*/"htpp"); server.Expose(port: row.Port, targetPort: row.Target);""", "", "" },
            { "KUBE2002", """server.Expose([new("http", 80, /*!*/"htpp"), new("alt", 81, 80)]);""", "", "" },
            // The Ingress backend, Warning: its Service, and its Service's port.
            { "KUBE2003", """k8s.Ingress("in").Rule("localhost", "/", /*!*/"servre", 80);""", "", "" },
            {
                "KUBE2003",
                """foreach (var (path, service) in new[] { ("/", "server"), ("/b", /*!*/"servre") }) server.Link(k8s, path, service);""",
                "",
                """using KubeNet; namespace Acme; public static class Links { public static void Link(this PodHandle pod, """
                    + """Manifests k8s, string path, string service) { if (path == "/") pod.Expose(port: 80); """
                    + """k8s.Ingress(service).Rule("localhost", path, service, 80); } }"""
            },
            { "KUBE2004", """k8s.Ingress("in").Rule("localhost", "/", server.Expose(port: 80).Port(/*!*/81));""", "", "" },
            { "KUBE2004", """server.Expose(port: 80); k8s.Ingress("in").Rule("localhost", "/", "server", /*!*/"http");""", "", "" },
            // The reverse proxy: Errors at the Service, the port and the value, a Warning at the second port.
            { "KUBE2030", """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", /*!*/server.Expose(port: 80));""", "", "" },
            {
                "KUBE2031",
                """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", server.Expose(port: 80, nodePort: 30042).Port(/*!*/30042));""",
                "",
                ""
            },
            {
                "KUBE2032",
                """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy("/", /*!*/server.Expose(port: 80, type: ServiceType.NodePort));""",
                "",
                ""
            },
            {
                "KUBE2033",
                """var web = server.Expose(port: 80, nodePort: 30042); """
                    + """foreach (var (name, port) in new[] { ("a", 80), ("b", """
                    + """/*!*/80) }) k8s.NginxProxy(name).Listen(port).Nodes("10.0.0.1").Proxy("/", web);""",
                "",
                ""
            },
            { "KUBE2034", """k8s.NginxProxy(/*!*/"a").Proxy("/", server.Expose(port: 80, nodePort: 30042));""", "", "" },
            {
                "KUBE2035",
                """string[] nodes = ["10.0.0.1", /*!*/"10.0.0.2; daemon off"]; """
                    + """k8s.NginxProxy("a").Nodes(nodes).Proxy("/", server.Expose(port: 80, nodePort: 30042));""",
                "",
                ""
            },
            {
                "KUBE2035",
                """k8s.NginxProxy("a").ServerName("localhost", /*!*/"a b").Nodes("10.0.0.1").Proxy("/", server.Expose(port: """
                    + """80, nodePort: 30042));""",
                "",
                ""
            },
            {
                "KUBE2035",
                """k8s.NginxProxy("a").Nodes("10.0.0.1").Proxy(/*!*/"api", server.Expose(port: 80, nodePort: 30042));""",
                "",
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_mistake_is_reported_once_at_its_literal(string id, string body, string members, string otherFile)
    {
        var project = HostProject.Of(
            otherFile.Length == 0 ? [Samples.Set(body, members: members)] : [Samples.Set(body, members: members), otherFile]
        );
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Lines.Equal(
            Markers.Of(project).Select(mark => $"{id} {mark}"),
            found.Select(diagnostic =>
                $"{diagnostic.Id} {Markers.Show(diagnostic.Location)} {(diagnostic.Id == id ? "" : diagnostic.GetMessage())}".Trim()
            )
        );
    }

    [Fact]
    public async Task The_other_end_is_an_additional_location()
    {
        var project = HostProject.Of(
            Samples.Set("""k8s.Pod(/*+*/"p", "x:1").ContainerPort(9000).Expose(port: 80, targetPort: /*!*/8080);""")
        );

        var diagnostic = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(diagnostic.Location));
        Assert.Equal(Markers.Of(project, Markers.OtherEnd), diagnostic.AdditionalLocations.Select(Markers.Show));
        Assert.Contains("9000", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sets_that_reach_one_literal_share_one_diagnostic()
    {
        var project = HostProject.Of(
            Samples.Set("server.Expose(port: 80, nodePort: Ports.Web);"),
            Samples.Set("server.Expose(port: 80, nodePort: Ports.Web);", "Store"),
            "namespace Acme; public static class Ports { public const int Web = /*!*/80; }"
        );

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.Equal(Markers.Of(project), found.Select(diagnostic => Markers.Show(diagnostic.Location)));
    }

    [Fact]
    public async Task Nothing_is_said_of_a_rich_sample_that_is_right()
    {
        var project = HostProject.Of(Samples.Rich);

        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }
}
