using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1106: a PriorityClass with a name or a value that Kubernetes keeps for its own (ValidatePriorityClass in
/// kubernetes/pkg/apis/scheduling/validation/validation.go; the two system classes in pkg/apis/scheduling/v1/helpers.go).
/// </summary>
internal sealed class PriorityClasses : Rule
{
    private const string SystemPrefix = "system-";
    private const long HighestOfUsers = 1_000_000_000;

    private static readonly Dictionary<string, long> s_system = new(StringComparer.Ordinal)
    {
        ["system-cluster-critical"] = 2_000_000_000,
        ["system-node-critical"] = 2_000_001_000,
    };

    public PriorityClasses()
        : base("KUBE1106", "The PriorityClass has a name or value of the system", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var priority in graph.Own)
        {
            if (priority is not { ApiVersion: "scheduling.k8s.io/v1", Kind: "PriorityClass" })
            {
                continue;
            }

            var value = priority.Root.Scalar("value");
            if (priority.Metadata.Scalar("name") is { Text: { } name } node && name.StartsWith(SystemPrefix, StringComparison.Ordinal))
            {
                JudgeSystem(priority, node, name, value, findings);
            }
            else if (value is { Number: > HighestOfUsers })
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        priority,
                        value,
                        "maximum allowed value of a user defined priority is 1000000000",
                        "Larger values belong to the classes of the system. Write at most 1000000000."
                    )
                );
            }
        }
    }

    private static void JudgeSystem(Resource priority, ScalarNode node, string name, ScalarNode? value, FindingSink findings)
    {
        var why =
            !s_system.TryGetValue(name, out var expected) ? $"{name} is not a known system priority class"
            : value is null or { Value: long } && (value?.Number ?? 0) != expected
                ? FormattableString.Invariant($"value of {name} PriorityClass must be {expected}")
            : priority.Root.Scalar("globalDefault") is { Flag: true } ? $"globalDefault of {name} PriorityClass must be false"
            : null;
        if (why is not null)
        {
            findings.Report(
                node,
                Refusal.Of(
                    priority,
                    node,
                    $"priority class names with 'system-' prefix are reserved for system use only. error: {why}",
                    "Choose a name without 'system-'. Kubernetes creates its own classes itself."
                )
            );
        }
    }
}
