using BenchmarkDotNet.Attributes;
using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Rules.Schema;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>What the schema's table costs: to load, and to judge a thousand resources by.</summary>
[MemoryDiagnoser]
public class SchemaBenchmarks
{
    private static readonly string[] s_ids = ["KUBE1003", "KUBE1004", "KUBE1005", "KUBE1006", "KUBE1007", "KUBE1008"];
    private static readonly Rule[] s_rules = [.. RuleCatalog.All.Where(rule => s_ids.Contains(rule.Kind.Id))];

    private ResourceGraph _graph = null!;

    [GlobalSetup]
    public void Setup() =>
        _graph = new ResourceGraph(
            [.. Enumerable.Range(0, 500).SelectMany(i => new[] { Deployment($"app-{i}"), Service($"app-{i}") })],
            [],
            [],
            ClusterProfile.Default,
            isComplete: true
        );

    /// <summary>The text from the assembly, the kinds and the places of the types.</summary>
    [Benchmark]
    public int Load() => new SchemaTable(SchemaResource.Text("schema.txt")).KindsNamed("Deployment").Count;

    /// <summary>All types on top of that; a project's manifests need a few dozen of 1,200.</summary>
    [Benchmark]
    public int LoadWithAllTypes()
    {
        var table = new SchemaTable(SchemaResource.Text("schema.txt"));
        return table.TypeNames.Sum(name => table.TypeNamed(name).Fields.Count);
    }

    /// <summary>500 Deployments and 500 Services by the six rules that go by the table.</summary>
    [Benchmark]
    public int JudgeAThousand() => RuleCatalog.Check(_graph, s_rules).Count;

    private static Resource Deployment(string name)
    {
        var deployment = New("apps/v1", "Deployment", name);
        var spec = deployment.Root.GetOrAddMap("spec");
        spec.Set("replicas", 2, Origin.None);
        spec.GetOrAddMap("selector").GetOrAddMap("matchLabels").Set("app", name, Origin.None);
        var template = spec.GetOrAddMap("template");
        template.GetOrAddMap("metadata").GetOrAddMap("labels").Set("app", name, Origin.None);
        var container = template.GetOrAddMap("spec").GetOrAddList("containers").Add(new MapNode());
        container.Set("name", name, Origin.None);
        container.Set("image", "registry.example.com/" + name + ":1.0", Origin.None);
        container.GetOrAddList("ports").Add(new MapNode()).Set("containerPort", 8080, Origin.None);
        for (var i = 0; i < 8; i++)
        {
            var variable = container.GetOrAddList("env").Add(new MapNode());
            variable.Set("name", $"KEY_{i}", Origin.None);
            variable.Set("value", "value", Origin.None);
        }

        container.GetOrAddMap("resources").GetOrAddMap("limits").Set("memory", "64Mi", Origin.None);
        return deployment;
    }

    private static Resource Service(string name)
    {
        var service = New("v1", "Service", name);
        var spec = service.Root.GetOrAddMap("spec");
        spec.Set("type", "ClusterIP", Origin.None);
        spec.GetOrAddMap("selector").Set("app", name, Origin.None);
        var port = spec.GetOrAddList("ports").Add(new MapNode());
        port.Set("port", 80, Origin.None);
        port.Set("targetPort", 8080, Origin.None);
        port.Set("protocol", "TCP", Origin.None);
        return service;
    }

    private static Resource New(string apiVersion, string kind, string name) =>
        new(apiVersion, kind, new Sourced<string>(name, Origin.None), new Sourced<string>("default", Origin.None), new FieldOrder());
}
