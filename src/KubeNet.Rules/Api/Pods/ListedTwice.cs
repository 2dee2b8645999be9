using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1062: duplicate entries in a list of a pod's spec (kubernetes/pkg/apis/core/validation/validation.go: ValidateVolumes,
/// validatePodResourceClaim, validateSchedulingGates, validateSysctls, ValidateSpreadConstraintNotRepeat, validateProjectionSources).
/// </summary>
internal sealed class ListedTwice : Rule
{
    private static readonly FieldPattern[] s_names =
    [
        new("volumes[].name"),
        new("schedulingGates[].name"),
        new("securityContext.sysctls[].name"),
    ];

    private static readonly FieldPattern s_claims = new("resourceClaims[].name");

    private static readonly FieldPattern s_projected = new("projected.sources[]");

    public ListedTwice()
        : base("KUBE1062", "The pod has a duplicate list entry", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var names in s_names.Concat(graph.Cluster.HasResourceClaims() ? [s_claims] : []))
            {
                foreach (var (again, first) in Again(names.Scalars(pod.Spec), name => name.Text))
                {
                    findings.Report(
                        again,
                        Refusal.Of(
                            pod.Resource,
                            again,
                            $"Duplicate value: \"{again.Text}\"",
                            "Give each entry a unique name, or remove one."
                        ),
                        first
                    );
                }
            }

            foreach (var (again, first) in Again(pod.Spec.List("topologySpreadConstraints")?.Maps ?? [], KindOfConstraint))
            {
                findings.Report(
                    again["topologyKey"]!.Pointed(),
                    Refusal.Of(
                        pod.Resource,
                        again.FieldPath,
                        "has the same topologyKey and whenUnsatisfiable as an earlier constraint",
                        $"{{topologyKey, whenUnsatisfiable}}: Duplicate value: "
                            + $"\"{{{again.Text("topologyKey")}, {again.Text("whenUnsatisfiable")}}}\"",
                        "Combine the two constraints into one."
                    ),
                    first["topologyKey"]!
                );
            }

            foreach (var volume in pod.Spec.List("volumes")?.Maps ?? [])
            {
                foreach (var (again, first) in Again(PathsOf(volume), path => path.Text))
                {
                    findings.Report(
                        again,
                        Refusal.Of(pod.Resource, again, "conflicting duplicate paths", "Give each file a unique path."),
                        first
                    );
                }
            }
        }
    }

    /// <summary>Entries whose key an earlier entry already has, each with the first such entry. Those without a key are ignored.</summary>
    private static IEnumerable<(TNode Again, TNode First)> Again<TNode>(IEnumerable<TNode> nodes, Func<TNode, string?> keyOf)
        where TNode : ResourceNode
    {
        Dictionary<string, TNode>? seen = null;
        foreach (var node in nodes)
        {
            if (keyOf(node) is not { Length: > 0 } key)
            {
                continue;
            }

            seen ??= new(StringComparer.Ordinal);
            if (seen.TryGetValue(key, out var first))
            {
                yield return (node, first);
            }
            else
            {
                seen.Add(key, node);
            }
        }
    }

    private static string? KindOfConstraint(MapNode constraint) =>
        constraint.Text("topologyKey") is { Length: > 0 } key && constraint.Text("whenUnsatisfiable") is { Length: > 0 } otherwise
            ? key + " " + otherwise
            : null;

    /// <summary>The files of a projected volume: all its sources share one directory. The path of a token may be a duplicate.</summary>
    private static IEnumerable<ScalarNode> PathsOf(MapNode volume) =>
        s_projected
            .Maps(volume)
            .SelectMany(source =>
                new[] { "secret", "configMap", "downwardAPI" }.SelectMany(kind => source.Map(kind)?.List("items")?.Maps ?? [])
            )
            .Select(item => item.Scalar("path"))
            .OfType<ScalarNode>();
}
