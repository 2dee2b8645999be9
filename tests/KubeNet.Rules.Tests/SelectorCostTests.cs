using KubeNet.Resources;

namespace KubeNet.Rules.Tests;

/// <summary>A thousand apps may share a label; a selector must not be compared with all of them.</summary>
public class SelectorCostTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(4_000)]
    public void A_selector_is_compared_with_the_workloads_of_its_rarest_label_only(int apps)
    {
        var graph = Graph(apps);
        var index = new PodSelectorIndex(graph.Visible);
        var comparisons = graph.OwnOfKind("Service").Sum(service => index.Candidates("default", service.Root.Map("spec.selector")!).Count);

        Assert.Equal(apps, comparisons);
        Assert.Empty(RuleCatalog.Check(graph));
    }

    [Fact]
    public void A_selector_that_all_workloads_match_is_compared_with_all()
    {
        var graph = Graph(10);
        var common = new MapNode();
        common.Set("part-of", "shop", Origin.None);

        Assert.Equal(10, new PodSelectorIndex(graph.Visible).Candidates("default", common).Count);
    }

    private static ResourceGraph Graph(int apps)
    {
        var resources = new List<Resource>();
        for (var i = 0; i < apps; i++)
        {
            var name = $"app-{i}";
            var deployment = New("apps/v1", "Deployment", name);
            Label(deployment.Root.GetOrAddMap("spec").GetOrAddMap("selector").GetOrAddMap("matchLabels"), name);
            var template = deployment.Root.GetOrAddMap("spec").GetOrAddMap("template");
            Label(template.GetOrAddMap("metadata").GetOrAddMap("labels"), name);
            var container = template.GetOrAddMap("spec").GetOrAddList("containers").Add(new MapNode());
            container.Set("name", name, Origin.None);
            container.Set("image", "nginx:1.27", Origin.None);
            container.GetOrAddList("ports").Add(new MapNode()).Set("containerPort", 8080, Origin.None);
            var service = New("v1", "Service", name);
            var spec = service.Root.GetOrAddMap("spec");
            Label(spec.GetOrAddMap("selector"), name);
            spec.GetOrAddList("ports").Add(new MapNode()).Set("port", 8080, Origin.None);
            var ingress = New("networking.k8s.io/v1", "Ingress", name);
            var backend = ingress.Root.GetOrAddMap("spec").GetOrAddMap("defaultBackend").GetOrAddMap("service");
            backend.Set("name", name, Origin.None);
            backend.GetOrAddMap("port").Set("number", 8080, Origin.None);
            resources.AddRange([deployment, service, ingress]);
        }

        return new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true);
    }

    private static void Label(MapNode labels, string name)
    {
        labels.Set("part-of", "shop", Origin.None);
        labels.Set("app", name, Origin.None);
    }

    private static Resource New(string apiVersion, string kind, string name) =>
        new(apiVersion, kind, new Sourced<string>(name, Origin.None), new Sourced<string>("default", Origin.None), new FieldOrder());
}
