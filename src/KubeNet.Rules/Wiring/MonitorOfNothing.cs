using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2022: a ServiceMonitor whose selector matches no Service's own labels (<c>spec.selector</c> is for the pods' labels), or a
/// PodMonitor that selects no pods: nothing is scraped (prometheus-operator/pkg/apis/monitoring/v1/servicemonitor_types.go). Reported
/// only if the monitored namespaces are declared here. "All namespaces" are never all known.
/// </summary>
internal sealed class MonitorOfNothing : Rule
{
    public MonitorOfNothing()
        : base("KUBE2022", "The monitor does not select anything", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var targets = new MonitoredTargets(graph);
        foreach (var monitor in MonitorView.In(graph.Own))
        {
            if (
                monitor.SelectorNode is not { } node
                || LabelSelector.Of(node) is not { IsEmpty: false } selector
                || !targets.AreKnown(monitor)
            )
            {
                continue;
            }

            var found = monitor.IsForServices ? targets.Services(monitor, selector).Count : targets.Pods(monitor, selector).Count;
            if (found == 0 && !monitor.Namespaces!.Any(space => graph.Operators.MayMakePods(space, selector)))
            {
                Report(graph, targets, monitor, node, selector, findings);
            }
        }
    }

    private static void Report(
        ResourceGraph graph,
        MonitoredTargets targets,
        MonitorView monitor,
        MapNode node,
        LabelSelector selector,
        FindingSink findings
    )
    {
        var pairs = node.Map("matchLabels") is { Count: > 0 } labels ? labels : null;
        var wrong = pairs?.Entries[0].Value ?? node;
        var what = monitor.IsForServices ? "no Service" : "no pod template";
        var says =
            $"{node.FieldPath} of {Wording.Named(monitor.Resource)} is {Wording.Labels(selector)}, "
            + $"but {what} in the namespace {Wording.List(monitor.Namespaces!.Select(Wording.Quoted))} has these labels, "
            + "so nothing is scraped.";
        var pods = monitor.IsForServices ? monitor.Namespaces!.SelectMany(space => graph.PodsSelectedBy(space, selector)).ToList() : [];
        var behind = pods.SelectMany(pod => graph.Traffic.ServicesBefore(pod.Workload))
            .Select(service => service.Resource)
            .FirstOrDefault();
        if (behind is not null)
        {
            findings.Report(
                wrong,
                $"{says} The pods of {Wording.Named(behind)} have them, "
                    + "but a ServiceMonitor selects by the Service's own labels (metadata.labels). Add the label to the Service.",
                behind.Root
            );
            return;
        }

        var known = Wording.List(
            targets
                .Labels(monitor)
                .Select(target => $"{Wording.Named(target.Service)} has {Wording.Labels(LabelSelector.OfPairs(target.Labels))}"),
            "; "
        );
        findings.Report(
            wrong,
            $"{says} {(monitor.IsForServices && known.Length > 0 ? known + ". " : "")}Use the labels of the intended target."
        );
    }
}
