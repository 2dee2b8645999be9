using System.Text.Json;
using KubeNet.Resources;
using KubeNet.Routing;

namespace KubeNet.Tests.Routing;

/// <summary>Hosts of routes that are not followed: nobody can tell, rather than "nothing answers".</summary>
public sealed class UnfollowedRouteTests
{
    private const string Gateway = "gateway.networking.k8s.io/v1";

    [Theory]
    [InlineData("http://shop.example.com/shop", "HTTPRoute 'web' has this host; routes of the Gateway API are not followed")]
    [InlineData("http://SHOP.example.com/", "HTTPRoute 'web' has this host; routes of the Gateway API are not followed")]
    [InlineData("http://a.b.wild.test/", "HTTPRoute 'web' has this host; routes of the Gateway API are not followed")]
    [InlineData("http://listener.test/", "HTTPRoute 'hostless' has this host; routes of the Gateway API are not followed")]
    [InlineData("http://one.test/x", "IngressRoute 'traefik' has this host; routes of Traefik are not followed")]
    [InlineData("http://two.test:8080/", "IngressRoute 'traefik' has this host; routes of Traefik are not followed")]
    [InlineData("http://mesh.test/", "VirtualService 'mesh' has this host; routes of Istio are not followed")]
    [InlineData("http://contour.test/", "HTTPProxy 'contour' has this host; routes of Contour are not followed")]
    [InlineData("http://openshift.test/", "Route 'openshift' has this host; routes of OpenShift are not followed")]
    public void Their_hosts_are_named(string url, string says)
    {
        var route = Of(
                Custom(Gateway, "HTTPRoute", "web", """{ "hostnames": [ "shop.example.com", "*.wild.test" ] }"""),
                Custom(Gateway, "HTTPRoute", "hostless", """{ "parentRefs": [ { "name": "public" } ] }"""),
                Custom(Gateway, "Gateway", "public", """{ "listeners": [ { "hostname": "listener.test" } ] }"""),
                Custom(
                    "traefik.io/v1alpha1",
                    "IngressRoute",
                    "traefik",
                    """{ "routes": [ { "match": "Host(`one.test`) && PathPrefix(`/x`) || Host(`three.test`, `two.test`)" } ] }"""
                ),
                Custom("networking.istio.io/v1", "VirtualService", "mesh", """{ "hosts": [ "mesh.test" ] }"""),
                Custom("projectcontour.io/v1", "HTTPProxy", "contour", """{ "virtualhost": { "fqdn": "contour.test" } }"""),
                Custom("route.openshift.io/v1", "Route", "openshift", """{ "host": "openshift.test" }""")
            )
            .Resolve(url);

        Assert.Equal((RouteOutcome.Unknown, says), (route.Outcome, route.Hops[^1].Text));
    }

    [Theory]
    [InlineData("!Host(`other.test`)")]
    [InlineData("PathPrefix(`/api`)")]
    [InlineData("HostRegexp(`.+`)")]
    public void A_route_without_a_host_may_answer_on_any(string match)
    {
        var route = Of(Custom("traefik.io/v1alpha1", "IngressRoute", "all", $$"""{ "routes": [ { "match": "{{match}}" } ] }"""))
            .Resolve("http://other.test/");

        Assert.Equal(
            (RouteOutcome.Unknown, "IngressRoute 'all' may answer on any host; routes of Traefik are not followed"),
            (route.Outcome, route.Hops[^1].Text)
        );
    }

    [Fact]
    public void Other_hosts_still_break()
    {
        var resolver = Of(Custom(Gateway, "HTTPRoute", "web", """{ "hostnames": [ "shop.example.com" ] }"""));

        Assert.Equal(RouteOutcome.Broken, resolver.Resolve("http://example.com/").Outcome);
        Assert.Equal(RouteOutcome.Broken, resolver.Resolve("http://a.shop.example.com/").Outcome);
        Assert.Equal(RouteOutcome.Broken, resolver.Resolve("http://nothing.svc/").Outcome);
    }

    [Fact]
    public void An_Ingress_with_the_same_host_is_followed_with_a_caution()
    {
        var recording = new SetRecording("Shop", new Sourced<string>("default", Origin.None), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        var web = k8s.Pod("web", "nginx:1.27").ContainerPort(80, "http").Expose(port: 80, targetPort: "http");
        k8s.Ingress("web").Class(k8s.External.IngressClass("nginx", IngressController.Nginx)).Rule("shop.example.com", "/", web);
        var graph = new ResourceGraph(
            [.. recording.Complete().Own, Custom(Gateway, "HTTPRoute", "other", """{ "hostnames": [ "shop.example.com" ] }""")],
            [],
            [new ResourceIdentity("networking.k8s.io", "IngressClass", null, "nginx")],
            ClusterProfile.Default with
            {
                IngressClasses = new Dictionary<string, string> { ["nginx"] = "k8s.io/ingress-nginx" },
            },
            isComplete: true
        );

        var route = new RouteResolver(graph, "default").Resolve("http://shop.example.com/");

        Assert.Equal((RouteOutcome.Reached, "web"), (route.Outcome, route.Service));
        Assert.Contains(route.Hops, hop => hop.Text == "HTTPRoute 'other' has this host; routes of the Gateway API are not followed");
    }

    private static RouteResolver Of(params Resource[] resources) =>
        new(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true), "default");

    private static Resource Custom(string version, string kind, string name, string spec)
    {
        var json = $$"""
            { "apiVersion": "{{version}}", "kind": "{{kind}}", "metadata": { "name": "{{name}}", "namespace": "default" }, "spec": {{spec}} }
            """;
        return new Resource((MapNode)Node(JsonDocument.Parse(json).RootElement));
    }

    private static ResourceNode Node(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new MapNode();
                foreach (var property in json.EnumerateObject())
                {
                    map.Set(property.Name, Node(property.Value));
                }

                return map;
            case JsonValueKind.Array:
                var list = new ListNode();
                foreach (var item in json.EnumerateArray())
                {
                    list.Add(Node(item));
                }

                return list;
            default:
                return new ScalarNode(json.GetString(), Origin.None);
        }
    }
}
