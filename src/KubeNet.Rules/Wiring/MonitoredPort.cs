using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2026: a ServiceMonitor's port that is no port name of the selected Services (a number or the container's port name does not match),
/// or a PodMonitor's port that no selected container has: the endpoint is never scraped
/// (prometheus-operator/pkg/apis/monitoring/v1/servicemonitor_types.go).
/// </summary>
internal sealed class MonitoredPort : Rule
{
    public MonitoredPort()
        : base("KUBE2026", "Nothing that the monitor selects has this port", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var targets = new MonitoredTargets(graph);
        foreach (var monitor in MonitorView.In(graph.Own))
        {
            foreach (
                var port in monitor
                    .Endpoints.Select(endpoint => endpoint.Scalar("port"))
                    .OfType<ScalarNode>()
                    .Where(port => port.Number is not null)
            )
            {
                findings.Report(
                    port,
                    $"{port.FieldPath} of {Wording.Named(monitor.Resource)} is {Wording.Quoted(port)}, but the "
                        + $"field is the name of a port, "
                        + "and the API server rejects a number. Write the port's name, or use targetPort for a number."
                );
            }

            if (monitor.SelectorNode is not { } node || monitor.Namespaces is null)
            {
                continue;
            }

            var selector = LabelSelector.Of(node);
            var services = monitor.IsForServices ? targets.Services(monitor, selector) : [];
            var pods = monitor.IsForServices ? [] : targets.Pods(monitor, selector);
            var names = new HashSet<string>(
                services
                    .SelectMany(service => service.Ports)
                    .Select(port => port.Name)
                    .Concat(pods.SelectMany(pod => pod.Ports).Select(port => port.Name))
                    .OfType<string>(),
                StringComparer.Ordinal
            );
            foreach (var port in services.Count + pods.Count == 0 ? [] : monitor.Ports)
            {
                if (port.Text is { } name && !names.Contains(name))
                {
                    Report(monitor, port, name, services, pods, names, findings);
                }
            }
        }
    }

    private static void Report(
        MonitorView monitor,
        ScalarNode port,
        string name,
        IReadOnlyList<ServiceView> services,
        IReadOnlyList<PodTemplateView> pods,
        HashSet<string> names,
        FindingSink findings
    )
    {
        var has = services
            .Select(service => (service.Resource, Ports: Wording.Ports(service.Ports.Select(one => (one.Number, one.Protocol, one.Name)))))
            .Concat(pods.Select(pod => (pod.Workload, Ports: Wording.Ports(pod.Ports.Select(one => (one.Number, one.Protocol, one.Name))))))
            .Select(target => $"{Wording.Named(target.Item1)} has {(target.Ports.Length == 0 ? "none" : target.Ports)}");
        // The most common mistake is the container's port name instead of the Service's.
        var inFront = services
            .SelectMany(service => service.Ports)
            .Where(one => one.TargetPort?.Text == name)
            .Select(one => one.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var nearest = inFront is [{ } only] ? only : Nearest.To(name, names.OrderBy(known => known, StringComparer.Ordinal));
        var wayOut = nearest is not null
            ? $"Did you mean {Wording.Quoted(nearest)}?"
            : "Use one of these names, or give this name to the intended port.";
        findings
            .Suggesting(nearest)
            .Report(
                port,
                $"{port.FieldPath} of {Wording.Named(monitor.Resource)} is {Wording.Quoted(name)}, "
                    + $"but {(monitor.IsForServices ? "no selected Service" : "no selected container")} has a port with this name. "
                    + $"It is not scraped: {Wording.List(has, "; ")}. {wayOut}",
                [
                    .. services
                        .Select(service => (ResourceNode)service.Resource.Root)
                        .Concat(pods.Select(pod => (ResourceNode)pod.Workload.Root))
                        .Take(3),
                ]
            );
    }
}
