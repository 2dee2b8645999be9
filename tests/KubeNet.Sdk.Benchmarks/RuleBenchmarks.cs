using BenchmarkDotNet.Attributes;
using KubeNet.Resources;
using KubeNet.Rules;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// All rules over W(N), and over W(N) with a NetworkPolicy for each app. The graph is made anew each time, so that its indexes are paid
/// for; the resources are not.
/// </summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class RuleBenchmarks
{
    private IReadOnlyList<Resource> _apps = null!;
    private IReadOnlyList<Resource> _withPolicies = null!;

    [Params(100, 1_000, 5_000)]
    public int Apps { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var compilation = new EvaluatedApps(Apps, Writing.Loop).Compile();
        _apps = EvaluatedApps.Evaluate(EvaluatedApps.EvaluatorOf(compilation), compilation).Graph.Own;
        _withPolicies = [.. _apps, .. Enumerable.Range(0, Apps).Select(app => Policy(ManyApps.Name(app)))];
        foreach (var found in new[] { AllRules(), AllRulesWithPolicies() })
        {
            // The one literal of a class that nobody declares (KUBE4002). Nothing else is there to be found, so no message is measured.
            if (found != 1)
            {
                throw new InvalidOperationException($"{found} findings in a workload that is right.");
            }
        }
    }

    [Benchmark(Description = "all rules")]
    public int AllRules() => Check(_apps);

    [Benchmark(Description = "all rules, a NetworkPolicy each")]
    public int AllRulesWithPolicies() => Check(_withPolicies);

    private static int Check(IReadOnlyList<Resource> resources) =>
        RuleCatalog.Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true)).Count;

    private static Resource Policy(string app)
    {
        var policy = new Resource(
            "networking.k8s.io/v1",
            "NetworkPolicy",
            new Sourced<string>(app, Origin.None),
            new Sourced<string>("apps", Origin.None),
            new FieldOrder()
        );
        var spec = policy.Root.GetOrAddMap("spec");
        spec.GetOrAddMap("podSelector").GetOrAddMap("matchLabels").Set("app", app, Origin.None);
        spec.GetOrAddList("ingress").Add(new MapNode()).GetOrAddList("ports").Add(new MapNode()).Set("port", "http", Origin.None);
        return policy;
    }
}
