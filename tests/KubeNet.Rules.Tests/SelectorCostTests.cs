using System.Diagnostics;
using KubeNet.Resources;

namespace KubeNet.Rules.Tests;

/// <summary>A thousand apps may share a label; a selector must not be compared with all of them.</summary>
public class SelectorCostTests
{
    [Fact]
    public void Eight_times_the_apps_cost_about_eight_times_as_much()
    {
        TimeOf(500); // compiles
        var small = TimeOf(500);
        var large = TimeOf(4_000);

        // Linear is 8, quadratic is 64.
        Assert.True(large < 24 * small, $"500 apps: {small.TotalMilliseconds} ms, 4000 apps: {large.TotalMilliseconds} ms");
    }

    private static TimeSpan TimeOf(int apps)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var graph = Graph(apps);
            var watch = Stopwatch.StartNew();
            Assert.Empty(RuleCatalog.Check(graph));
            best = watch.Elapsed < best ? watch.Elapsed : best;
        }

        return best;
    }

    private static ResourceGraph Graph(int apps)
    {
        var resources = new List<Resource>();
        for (var i = 0; i < apps; i++)
        {
            var name = $"app-{i}";
            var deployment = New("apps/v1", "Deployment", name);
            var template = deployment.Root.GetOrAddMap("spec").GetOrAddMap("template");
            Label(template.GetOrAddMap("metadata").GetOrAddMap("labels"), name);
            var container = template.GetOrAddMap("spec").GetOrAddList("containers").Add(new MapNode());
            container.Set("name", name, Origin.None);
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
