using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1073: label keys whose values come from the pod's own labels, but that the selector already uses, or that have no selector
/// (validateMatchLabelKeysAndMismatchLabelKeys and validateMatchLabelKeysInTopologySpread in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class MatchLabelKeys : Rule
{
    private const string InSelector = "exists in both matchLabelKeys and labelSelector";

    private static readonly FieldPattern[] s_terms = [.. PodAffinityTerms.Paths.Select(path => new FieldPattern(path))];

    private static readonly FieldPattern s_constraints = new("topologySpreadConstraints[]");

    public MatchLabelKeys()
        : base("KUBE1073", "The label keys conflict with the selector", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var term in s_terms.SelectMany(terms => terms.Maps(pod.Spec)))
            {
                WithoutSelector(pod, term, "matchLabelKeys", graph.HasWholeResources, findings);
                WithoutSelector(pod, term, "mismatchLabelKeys", graph.HasWholeResources, findings);
                JudgeOpposites(pod, term, findings);
                JudgeMerged(pod, term, findings);
            }

            foreach (var constraint in s_constraints.Maps(pod.Spec))
            {
                WithoutSelector(pod, constraint, "matchLabelKeys", graph.HasWholeResources, findings);
                if (graph.Cluster.MergesSpreadKeys())
                {
                    JudgeMerged(pod, constraint, findings);
                }
                else
                {
                    JudgePlain(pod, constraint, findings);
                }
            }
        }
    }

    private static void WithoutSelector(PodView pod, MapNode term, string field, bool isComplete, FindingSink findings)
    {
        if (isComplete && term.List(field) is { Count: > 0 } keys && !term.IsSet("labelSelector"))
        {
            findings.Report(
                keys.Items[0].Pointed(),
                Refusal.Of(
                    pod.Resource,
                    keys.FieldPath,
                    "is set",
                    "must not be specified when labelSelector is not set",
                    "Add the labelSelector that the keys extend. 'labelSelector: {}' selects all pods."
                )
            );
        }
    }

    /// <summary>
    /// If the pod has the label, the server first converts the keys to expressions of the selector, and then looks for keys that the
    /// selector contains twice. So a key that is in the selector once is accepted if the pod does not have the label.
    /// </summary>
    private static void JudgeMerged(PodView pod, MapNode term, FindingSink findings)
    {
        if (term.List("matchLabelKeys") is not { } keys || term.Map("labelSelector") is not { } selector)
        {
            return;
        }

        var labels = pod.IsPod ? pod.Template.Map("metadata.labels") : null;
        var merged = keys.Items.OfType<ScalarNode>().Concat(Scalars(term, "mismatchLabelKeys")).Select(key => key.Text).ToList();
        foreach (var key in keys.Items.OfType<ScalarNode>())
        {
            if (key.Text is not { } text)
            {
                continue;
            }

            var expressions =
                (selector.List("matchExpressions")?.Maps ?? []).Count(expression => expression.Text("key") == text)
                + (labels?[text] is ScalarNode { Text: not null } ? merged.Count(other => other == text) : 0);
            if (expressions > 1 || (expressions == 1 && selector.Map("matchLabels")?[text] is not null))
            {
                findings.Report(key, Refusal.Of(pod.Resource, key, InSelector, "Remove the key from one of the two."), selector.Pointed());
            }
        }
    }

    private static void JudgePlain(PodView pod, MapNode constraint, FindingSink findings)
    {
        var selector = constraint.Map("labelSelector");
        foreach (var key in Scalars(constraint, "matchLabelKeys"))
        {
            if (
                key.Text is { } text
                && (
                    selector?.Map("matchLabels")?[text] is not null
                    || (selector?.List("matchExpressions")?.Maps ?? []).Any(expression => expression.Text("key") == text)
                )
            )
            {
                findings.Report(key, Refusal.Of(pod.Resource, key, InSelector, "Remove the key from one of the two."), selector!.Pointed());
            }
        }
    }

    private static void JudgeOpposites(PodView pod, MapNode term, FindingSink findings)
    {
        foreach (var key in Scalars(term, "matchLabelKeys"))
        {
            if (key.Text is { } text && Scalars(term, "mismatchLabelKeys").FirstOrDefault(other => other.Text == text) is { } opposite)
            {
                findings.Report(
                    key,
                    Refusal.Of(
                        pod.Resource,
                        key,
                        "exists in both matchLabelKeys and mismatchLabelKeys",
                        "No pod can match both. Remove the key from one of the two."
                    ),
                    opposite
                );
            }
        }
    }

    private static IEnumerable<ScalarNode> Scalars(MapNode map, string list) => map.List(list)?.Items.OfType<ScalarNode>() ?? [];
}
