using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// What is probably wrong with a selector of labels that selects nothing: the wrong label, the fix, and the intended workloads.
/// </summary>
internal sealed class SelectorHint
{
    private SelectorHint(ResourceNode wrong, MapEntry? pair, string wayOut, params ResourceNode[] others)
    {
        Wrong = wrong;
        Pair = pair;
        WayOut = wayOut;
        Others = others;
    }

    /// <summary>The value to mark.</summary>
    public ResourceNode Wrong { get; }

    /// <summary>The label that no pod template has; null if each label is found, but not all together.</summary>
    public MapEntry? Pair { get; }

    public string WayOut { get; }

    public ResourceNode[] Others { get; }

    /// <summary>The intended value, if the label's value is a typo.</summary>
    public string? Meant { get; private init; }

    /// <summary>The hint for one selector; <paramref name="toOthers"/> is the fix if the pods are in another namespace.</summary>
    public static SelectorHint For(
        ResourceGraph graph,
        Resource selecting,
        MapNode pairs,
        LabelSelector selector,
        string toOthers = "Move one of the two."
    )
    {
        var @namespace = selecting.Namespace;
        var pods = graph.PodsIn(@namespace);
        var pair = pairs
            .Entries.Cast<MapEntry?>()
            .FirstOrDefault(entry =>
                entry is { Value: ScalarNode { Text: { } value } } known && !pods.Any(pod => LabelOf(pod, known.Key) == value)
            );
        var wrong = pair?.Value ?? pairs.Entries[0].Value;
        SelectorHint Says(string wayOut, params ResourceNode[] others) => new(wrong, pair, wayOut, others);

        if (pods.FirstOrDefault(pod => pod.Workload.Kind != "Pod" && selector.Matches(pod.Workload.Metadata.Map("labels"))) is { } labelled)
        {
            return Says(
                $"The selector matches the labels of {Wording.Named(labelled.Workload)} itself, but only the labels of its pods count: "
                    + $"{LabelsOf(labelled)}. Select these labels, "
                    + "or add the label to the pod template (spec.template.metadata.labels).",
                labelled.Workload.Root
            );
        }

        if (
            PodTemplateView.In(graph.Visible).Where(pod => pod.Workload.Namespace != @namespace && pod.Matches(selector)).ToList() is
            { Count: > 0 } elsewhere
        )
        {
            var those = elsewhere.Select(pod => $"{Wording.Named(pod.Workload)} in the namespace {Wording.Namespace(pod.Workload)}");
            return Says(
                $"{Wording.List(those)} has such pods, but a {selecting.Kind} selects only pods of its own namespace. {toOthers}",
                elsewhere.ConvertAll(pod => (ResourceNode)pod.Workload.Root).ToArray()
            );
        }

        return Near(pods, pair, Says)
            ?? Says(
                pods.Count == 0
                    ? $"No pods are declared there. Declare the workload{Elsewhere(selecting, pair)}."
                    : $"Pods there have {Wording.List(pods.Select(LabelsOf), "; ")}. Use the labels of the pods that should be selected."
            );
    }

    private static SelectorHint? Near(IReadOnlyList<PodTemplateView> pods, MapEntry? pair, Func<string, ResourceNode[], SelectorHint> says)
    {
        if (pair is not { Value: ScalarNode { Text: { } wanted } } guilty)
        {
            return null;
        }

        if (Nearest.To(wanted, pods.Select(pod => LabelOf(pod, guilty.Key)).OfType<string>()) is { } nearest)
        {
            var meant = pods.First(pod => LabelOf(pod, guilty.Key) == nearest);
            return new SelectorHint(
                guilty.Value,
                guilty,
                $"Did you mean {Wording.Quoted(guilty.Key + ": " + nearest)} ({Wording.Named(meant.Workload)})?",
                meant.Labels![guilty.Key]!
            )
            {
                Meant = nearest,
            };
        }

        foreach (var pod in pods)
        {
            if (
                pod
                    .Labels?.Entries.Cast<MapEntry?>()
                    .FirstOrDefault(label => label is { Value: ScalarNode { Text: { } value } } && value == wanted) is
                { } other
            )
            {
                return says(
                    $"{Wording.Named(pod.Workload)} has the label {Wording.Quoted(other.Key + ": " + wanted)}. Select by that label.",
                    [other.Value]
                );
            }
        }

        return null;
    }

    /// <summary>Pods of the control plane and of operators are not declared anywhere.</summary>
    private static string Elsewhere(Resource selecting, MapEntry? pair)
    {
        if (pair is not { Value: ScalarNode { Text: { Length: > 0 } value } } || selecting.Kind != "Service")
        {
            return "";
        }

        var (version, kind) = selecting.Namespace == "kube-system" ? ("v1", "Pod") : ("apps/v1", "Deployment");
        var way = ExternalObject.WayFrom(pair.Value.Value.NearestOrigin, version, kind, selecting.Namespace, value);
        return $", or add {way} if it exists elsewhere";
    }

    private static string? LabelOf(PodTemplateView pod, string key) => (pod.Labels?[key] as ScalarNode)?.Text;

    private static string LabelsOf(PodTemplateView pod) =>
        pod.Labels is { Count: > 0 } labels ? Wording.Labels(LabelSelector.OfPairs(labels)) : "no labels";
}
