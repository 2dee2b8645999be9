using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>An Error of the controllers' group needs a controller that is known; what is only assumed gives a Warning.</summary>
public class AssumedControllerTests
{
    private const string Ingress = """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            nginx.ingress.kubernetes.io/limit-rps: many
            nginx.ingress.kubernetes.io/server-snippet: return 404;
        spec:
          ingressClassName: nginx
          rules:
          - http: { paths: [ { path: "/items/[0-9]+", pathType: Prefix, backend: { service: { name: web, port: { number: 80 } } } } ] }

        """;

    private const string Class = """
        ---
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: { name: nginx }
        spec: { controller: k8s.io/ingress-nginx }

        """;

    [Theory]
    [InlineData("KUBE3003")]
    [InlineData("KUBE3006")]
    [InlineData("KUBE3009")]
    public void What_is_assumed_is_a_Warning_and_what_is_known_an_Error(string id)
    {
        var known = ClusterProfile.Default with { IngressClasses = new Dictionary<string, string> { ["nginx"] = "k8s.io/ingress-nginx" } };

        Assert.Equal(Severity.Warning, SeverityOf(id, Ingress, ClusterProfile.Default));
        Assert.Equal(Severity.Error, SeverityOf(id, Ingress + Class, ClusterProfile.Default));
        Assert.Equal(Severity.Error, SeverityOf(id, Ingress, known));
    }

    [Fact]
    public void All_Errors_of_the_group_are_here() =>
        Assert.Equal(
            ["KUBE3003", "KUBE3006", "KUBE3009", "KUBE3012"], // the last one goes by what the project says of its cluster
            RuleCatalog
                .All.Select(rule => rule.Kind)
                .Where(kind => kind.Id[4] == '3' && kind.Severity == Severity.Error)
                .Select(kind => kind.Id)
        );

    private static Severity SeverityOf(string id, string text, ClusterProfile cluster) =>
        RuleCatalog
            .Check(
                new ResourceGraph(
                    [.. YamlResources.Read("web.yaml", text).Select(read => read.Resource)],
                    [],
                    [],
                    cluster,
                    isComplete: true
                )
            )
            .Single(finding => finding.Kind.Id == id)
            .Severity;
}
