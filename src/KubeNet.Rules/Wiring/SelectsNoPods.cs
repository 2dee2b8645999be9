using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2005: a Service whose selector matches no pod template of its namespace. The endpoints controller compares it with the labels of
/// pods (syncService in kubernetes/pkg/controller/endpointslice/endpointslice_controller.go), never with those of a Deployment.
/// Not reported if something else may create the pods or the endpoints: an operator, a declared EndpointSlice, or a workload that is
/// declared as external.
/// </summary>
internal sealed class SelectsNoPods : Rule
{
    private const string PodName = "statefulset.kubernetes.io/pod-name";

    private const string PodIndex = "apps.kubernetes.io/pod-index";

    public SelectsNoPods()
        : base("KUBE2005", "The Service selects no pods", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (
                service.IsExternalName
                || service.Selector is not { } pairs
                || pairs.Entries.Any(pair => pair.Value is not ScalarNode { Value: string }) // KUBE1004
                || graph.Elsewhere.MakesEndpointsOf(service)
            )
            {
                continue;
            }

            if (graph.PodsSelectedBy(service.Resource.Namespace, pairs) is { Count: > 0 } pods)
            {
                if ((pairs[PodName] ?? pairs[PodIndex]) is ScalarNode pod)
                {
                    JudgePod(graph, service, pod, pods, findings);
                }

                continue;
            }

            Report(graph, service, pairs, LabelSelector.OfPairs(pairs), findings);
        }
    }

    /// <summary>A Service for one pod of a StatefulSet that has fewer pods.</summary>
    private static void JudgePod(
        ResourceGraph graph,
        ServiceView service,
        ScalarNode node,
        IReadOnlyList<PodTemplateView> pods,
        FindingSink findings
    )
    {
        var set = pods[0].Workload;
        var first = set.Root.Scalar("spec.ordinals.start")?.Number ?? 0;
        if (
            node.Text is not { } name
            || !long.TryParse(name.Substring(name.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal)
            || graph.PodCounts.Of(set) is not { Most: > 0 and var count } counted
            || (ordinal >= first && ordinal < first + count)
        )
        {
            return;
        }

        string Pod(long number) => Wording.Quoted(set.Name + "-" + Wording.Number(number));
        var has = count == 1 ? $"only the pod {Pod(first)}" : $"only the pods {Pod(first)} to {Pod(first + count - 1)}";
        findings.Report(
            node,
            $"{node.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(name)}, but {Wording.Named(set)} has {has}. "
                + "The Service has no endpoints. Use the name of an existing pod, or increase "
                + $"{Wording.Limit(counted)}.{BrokenRoute.Sentence(graph, service, null, "no pods")}",
            [set.Root, .. BrokenRoute.Backends(graph, service, null)]
        );
    }

    private static void Report(ResourceGraph graph, ServiceView service, MapNode pairs, LabelSelector selector, FindingSink findings)
    {
        var hint = SelectorHint.For(graph, service.Resource, pairs, selector);
        var says = hint.Pair is { } pair
            ? $"{pair.Value.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted((ScalarNode)pair.Value)}, but no pod "
                + $"template in the namespace {Wording.Namespace(service.Resource)} has the label "
                + $"{Wording.Quoted(pair.Key + ": " + ((ScalarNode)pair.Value).Text)}"
            : $"{pairs.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Labels(selector)}, but no pod template in the "
                + $"namespace {Wording.Namespace(service.Resource)} has all of these labels";
        findings
            .Suggesting(hint.Meant)
            .Report(
                hint.Wrong,
                $"{says}. The Service has no endpoints. {hint.WayOut}{BrokenRoute.Sentence(graph, service, null, "no pods")}",
                [.. hint.Others, .. BrokenRoute.Backends(graph, service, null)]
            );
    }
}
