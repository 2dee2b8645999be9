using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Differential;

/// <summary>A reverse proxy is none of .NET's, so it is no row of docs/csharp.md; it is run and evaluated like one.</summary>
public sealed class NginxProxyTests
{
    [Fact]
    public void Evaluating_gives_the_file_that_running_gives()
    {
        var file = UserCode.SetOf(
            """
            string[] nodes = ["192.168.106.2", .. Enumerable.Range(3, 2).Select(n => $"192.168.106.{n}")];
            var web = k8s.Pod("web", image: "nginx:1.27").ContainerPort(80, "http").Expose(port: 80, targetPort: "http", nodePort: 30042);
            k8s.NginxProxy("acme").Listen(80).ServerName("localhost", "*.acme.local").Nodes(nodes).Proxy("/", web).Proxy("/a b", web.Port(80));
            var more = new List<string> { "fd00::2", "node.example.com" };
            k8s.NginxProxy("other").Listen(8080).Nodes(more).Nodes("10.0.0.1").Proxy("/", web);
            """
        );
        var evaluated = Outcome.EvaluateFile(file);

        Assert.True(evaluated.Findings.Count == 0 && evaluated.Graph.IsComplete, "Unknown: " + Outcome.Describe(evaluated.Findings));
        Assert.Equal(Outcome.Run(file), Outcome.YamlOf(evaluated));
        Assert.Contains("server 192.168.106.4:30042;", Outcome.YamlOf(evaluated), StringComparison.Ordinal);
    }

    [Fact]
    public void A_resolver_of_routes_has_no_place_in_Define() =>
        Assert.Contains(
            "is compiled code of 'KubeNet.Sdk'",
            Assert
                .Single(
                    Outcome
                        .EvaluateFile(UserCode.SetOf("""k8s.ConfigMap(KubeNet.Routing.RouteResolver.Of(this).Resolve("http://a/").Url);"""))
                        .Findings
                )
                .Message,
            StringComparison.Ordinal
        );
}
