using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2046: a PodDisruptionBudget that never allows an eviction, so a node with such a pod cannot be drained: <c>maxUnavailable: 0</c>,
/// or a <c>minAvailable</c> that requires all possible pods. Percentages are rounded up (getExpectedPodCount in
/// kubernetes/pkg/controller/disruption/disruption.go).
/// </summary>
internal sealed class BudgetWithoutEviction : Rule
{
    public BudgetWithoutEviction()
        : base("KUBE2046", "The PodDisruptionBudget never allows an eviction", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var budget in graph.OwnOfKind("PodDisruptionBudget").Where(resource => resource.Group == "policy"))
        {
            if (budget.Root.Scalar("spec.maxUnavailable") is { } most && IsZero(most))
            {
                Report(budget, most, "no pod may be unavailable", "Write 1 or more", findings);
            }
            else if (budget.Root.Scalar("spec.minAvailable") is { } least)
            {
                JudgeLeast(graph, budget, least, findings);
            }
        }
    }

    private static void JudgeLeast(ResourceGraph graph, Resource budget, ScalarNode least, FindingSink findings)
    {
        if (Percent(least) is >= 100)
        {
            Report(budget, least, "all pods must always be available", "Write less than '100%', or use maxUnavailable: 1", findings);
            return;
        }

        if (budget.Root.Map("spec.selector") is not { } node || (least.Number is null && Percent(least) is null))
        {
            return;
        }

        var selector = LabelSelector.Of(node);
        var pods = graph.PodsSelectedBy(budget.Namespace, selector);
        if (selector.IsEmpty || pods.Count == 0 || graph.Operators.MayMakePods(budget.Namespace, selector))
        {
            return;
        }

        long all = 0;
        PodRange? last = null;
        foreach (var pod in pods)
        {
            if (graph.PodCounts.Of(pod.Workload) is not { } count)
            {
                return;
            }

            all += count.Most;
            last = count;
        }

        var wanted = least.Number ?? ((Percent(least) ?? 0) * all + 99) / 100;
        if (all > 0 && wanted >= all)
        {
            var named = Wording.List(pods.Select(pod => Wording.Named(pod.Workload)));
            Report(
                budget,
                least,
                $"{named} has {(all == 1 ? "one pod" : $"at most {Wording.Number(all)} pods")}, which must all be available",
                all == 1
                    ? $"{(last?.Scaler is null ? "Run more than one pod" : $"Increase {Wording.Limit(last)}")}, or use maxUnavailable: 1"
                    : "Write a smaller number, or use maxUnavailable: 1",
                findings,
                [.. pods.Select(pod => pod.Workload.Root)]
            );
        }
    }

    private static void Report(
        Resource budget,
        ScalarNode node,
        string why,
        string wayOut,
        FindingSink findings,
        params ResourceNode[] others
    ) =>
        findings.Report(
            node,
            $"{node.FieldPath} of {Wording.Named(budget)} is {Wording.Quoted(node)}: {why}. No eviction is ever allowed, so a node "
                + $"that runs such a pod cannot be drained. {wayOut}.",
            others
        );

    private static bool IsZero(ScalarNode node) => node.Number == 0 || Percent(node) == 0;

    private static long? Percent(ScalarNode node) =>
        node.Text is { Length: > 1 } text
        && text[text.Length - 1] == '%'
        && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
        && percent <= 1000
            ? percent
            : null;
}
