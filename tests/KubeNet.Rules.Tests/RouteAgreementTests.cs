using KubeNet.Resources;
using KubeNet.Routing;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// The resolver of routes and the rules say the same of the cases: the id at a broken hop, or at a caution, is that of a rule that finds
/// something in the very set. So whoever reads a drawn route finds the squiggle.
/// </summary>
public class RouteAgreementTests
{
    /// <summary>A path that could be asked for: a regular expression is not one.</summary>
    private static bool IsPlain(string path) => path.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.');

    [Fact]
    public void The_rule_that_a_route_names_finds_something_in_the_set()
    {
        var asked = RuleCase.All.SelectMany(c => Routes(c.Graph(), c.ToString())).ToList();

        var unexplained = asked
            .Where(one => !one.Found.Contains(one.Id))
            .Select(one => $"{one.Id}: {one.Case}\n{one.Route}")
            .Distinct()
            .ToList();
        Assert.True(unexplained.Count == 0, string.Join("\n\n", unexplained));
        var ids = asked.Select(one => one.Id).ToHashSet();
        Assert.All(
            [
                "KUBE2001",
                "KUBE2002",
                "KUBE2003",
                "KUBE2004",
                "KUBE2005",
                "KUBE2006",
                "KUBE2015",
                "KUBE2016",
                "KUBE2027",
                "KUBE2030",
                "KUBE2036",
            ],
            id => Assert.Contains(id, ids)
        );
    }

    /// <summary>The negative twin: a resolver that names another rule is noticed.</summary>
    [Fact]
    public void A_wrong_id_would_be_noticed() =>
        Assert.Contains(
            RuleCase.All.SelectMany(c => Routes(c.Graph(), c.ToString())),
            one => one.Id == "KUBE2003" && !one.Found.Contains("KUBE2004")
        );

    private static IEnumerable<(string Case, string Id, Route Route, IReadOnlyCollection<string> Found)> Routes(
        ResourceGraph graph,
        string name
    )
    {
        // Where a protocol does not exist, the rules of wiring leave the port to the one that says so.
        if (
            !graph.IsComplete
            || !PodTemplateView.In(graph.Own).SelectMany(pods => pods.Ports).All(port => port.Protocol is "TCP" or "UDP" or "SCTP")
        )
        {
            yield break;
        }

        var found = new Lazy<IReadOnlyCollection<string>>(() => [.. RuleCatalog.Check(graph).Select(finding => finding.Kind.Id)]);
        var resolver = new RouteResolver(graph, "default");
        foreach (var route in Urls(graph).Distinct().Select(url => resolver.Resolve(url)))
        {
            // What a used set has is judged there.
            var isOwn = route.Ingress is null
                ? IsOwn(graph, "Service", route.Service)
                : IsOwn(graph, "Ingress", route.Ingress)
                    && (
                        route.Service is null
                        || graph.Own.Any(resource => resource.Kind == "Service" && resource.Name == route.Service)
                        || graph.Visible.All(resource => resource.Name != route.Service)
                    );
            foreach (var id in isOwn ? route.Cautions.Append(route.RuleId).OfType<string>() : [])
            {
                yield return (name, id, route, found.Value);
            }
        }
    }

    private static bool IsOwn(ResourceGraph graph, string kind, string? name) =>
        graph.Own.Any(resource => resource.Kind == kind && resource.Name == name);

    private static IEnumerable<string> Urls(ResourceGraph graph)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            yield return "http://nobody-else.test/";
            foreach (var path in ingress.Paths.Where(path => IsPlain(path.Path) && path.Path.StartsWith('/')))
            {
                var host = path.Host.Length == 0 ? "nobody-else.test" : path.Host.Replace("*", "one", StringComparison.Ordinal);
                yield return $"http://{host}{path.Path}";
            }
        }

        foreach (
            var service in ServiceView
                .In(graph.Own)
                .Where(service => service.Resource.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        )
        {
            foreach (
                var number in service
                    .Ports.Where(port => port.Protocol == "TCP")
                    .Select(port => port.Number)
                    .Where(number => number is > 0 and < 65536)
            )
            {
                yield return FormattableString.Invariant(
                    $"http://{service.Resource.Name}.{service.Resource.Namespace}.svc.cluster.local:{number}/"
                );
                yield return FormattableString.Invariant($"http://10.1.2.3:{number}/");
            }
        }

        foreach (var proxy in graph.Proxies)
        {
            yield return "http://localhost/";
        }
    }
}
