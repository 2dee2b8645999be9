using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>Where the pods of a workload name labels of nodes.</summary>
internal static class NodeLabelFields
{
    private static readonly string[] s_terms =
    [
        "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].matchExpressions[]",
        "spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.matchExpressions[]",
    ];

    /// <summary>Maps from a label of nodes to its value.</summary>
    public static KindTable<FieldTree<string>> Selectors { get; } = PodSpecs.InTemplates("spec.nodeSelector");

    /// <summary>Requirements: <c>key</c>, <c>operator</c> and <c>values</c>.</summary>
    public static KindTable<FieldTree<string>> Requirements { get; } = PodSpecs.InTemplates(s_terms);

    /// <summary>Keys alone.</summary>
    public static KindTable<FieldTree<string>> Keys { get; } =
        PodSpecs.InTemplates([
            .. s_terms.Select(term => term + ".key"),
            "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[].topologyKey",
            "spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.topologyKey",
            "spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[].topologyKey",
            "spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.topologyKey",
            "spec.topologySpreadConstraints[].topologyKey",
        ]);
}
