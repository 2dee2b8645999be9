using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2067: a monitor that scrapes only some of what it selects: a Service without the endpoint's port although its pods have a port of
/// that name, or a pod whose port has the number but not the name (prometheus-operator/pkg/apis/monitoring/v1/servicemonitor_types.go).
/// A broad selector that leaves out pods without such a port is common, and intended. If nothing has the port, KUBE2026 reports it.
/// </summary>
internal sealed class PartlyMonitored : Rule
{
    public PartlyMonitored()
        : base("KUBE2067", "The monitor scrapes only some of what it selects", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var targets = new MonitoredTargets(graph);
        foreach (var monitor in MonitorView.In(graph.Own))
        {
            if (monitor.SelectorNode is not { } node || monitor.Namespaces is null || HasOtherEndpoints(monitor))
            {
                continue;
            }

            var selector = LabelSelector.Of(node);
            if (monitor.IsForServices)
            {
                JudgeServices(graph, monitor, targets.Services(monitor, selector), findings);
            }
            else
            {
                JudgePods(graph, monitor, targets.Pods(monitor, selector), findings);
            }
        }
    }

    /// <summary>Endpoints by <c>targetPort</c> or number need no name.</summary>
    private static bool HasOtherEndpoints(MonitorView monitor) =>
        monitor.Endpoints.Any(endpoint => endpoint.Text("port") is not { Length: > 0 });

    private static void JudgeServices(ResourceGraph graph, MonitorView monitor, IReadOnlyList<ServiceView> services, FindingSink findings)
    {
        if (services.Count < 2)
        {
            return;
        }

        var names = NamesOf(monitor);
        var with = services.Where(service => service.Ports.Any(port => port.Name is { } name && names.Contains(name))).ToList();
        if (with.Count == 0 || with.Count == services.Count)
        {
            return;
        }

        var scraped = new HashSet<Resource>(with.SelectMany(service => PodsOf(graph, service)).Select(pod => pod.Workload));
        var without = services.Where(service => !with.Contains(service)).ToList();
        foreach (var port in monitor.Ports)
        {
            var left = without.FindAll(service =>
                PodsOf(graph, service).Any(pod => !scraped.Contains(pod.Workload) && pod.Ports.Any(one => one.Name == port.Text))
                && !IsForAnother(graph, monitor, service)
            );
            Report(
                monitor,
                port,
                left.ConvertAll(service => service.Resource),
                "these Services have no port with this name, although their pods have one, so they are not scraped",
                "Add the port to the Service, or narrow the selector.",
                findings
            );
        }
    }

    private static void JudgePods(ResourceGraph graph, MonitorView monitor, IReadOnlyList<PodTemplateView> pods, FindingSink findings)
    {
        if (pods.Count < 2)
        {
            return;
        }

        var names = NamesOf(monitor);
        var without = pods.Where(pod => !pod.Ports.Any(port => port.Name is { } name && names.Contains(name))).ToList();
        foreach (var port in without.Count == 0 ? [] : monitor.Ports)
        {
            var numbers = new HashSet<long?>(
                pods.SelectMany(pod => pod.Ports).Where(one => one.Name == port.Text && one.Number is not null).Select(one => one.Number)
            );
            var left = without.FindAll(pod =>
                pod.Ports.Any(one => one.Name is null && numbers.Contains(one.Number)) && !IsForAnother(graph, monitor, pod)
            );
            Report(
                monitor,
                port,
                left.ConvertAll(pod => pod.Workload),
                "these workloads declare the port without its name, so their pods are not scraped",
                "Name the port, or narrow the selector.",
                findings
            );
        }
    }

    private static HashSet<string> NamesOf(MonitorView monitor) => new(monitor.Ports.Select(port => port.Text!), StringComparer.Ordinal);

    private static IReadOnlyList<PodTemplateView> PodsOf(ResourceGraph graph, ServiceView service) =>
        service.Selector is { } selector ? graph.PodsSelectedBy(service.Resource.Namespace, selector) : [];

    private static bool IsForAnother(ResourceGraph graph, MonitorView monitor, ServiceView service) =>
        OthersThan(graph, monitor)
            .Any(other =>
                other.IsForServices
                    ? Reaches(other, service.Resource) && SelectorOf(other).Matches(service.Resource.Metadata.Map("labels"))
                    : Reaches(other, service.Resource) && PodsOf(graph, service).Any(pod => pod.Matches(SelectorOf(other)))
            );

    private static bool IsForAnother(ResourceGraph graph, MonitorView monitor, PodTemplateView pod) =>
        OthersThan(graph, monitor)
            .Any(other =>
                Reaches(other, pod.Workload)
                && (
                    other.IsForServices
                        ? graph
                            .Traffic.ServicesBefore(pod.Workload)
                            .Any(service => SelectorOf(other).Matches(service.Resource.Metadata.Map("labels")))
                        : pod.Matches(SelectorOf(other))
                )
            );

    private static IEnumerable<MonitorView> OthersThan(ResourceGraph graph, MonitorView monitor) =>
        MonitorView
            .In(graph.VisibleOfKind("ServiceMonitor").Concat(graph.VisibleOfKind("PodMonitor")))
            .Where(other => other.Resource != monitor.Resource && other.SelectorNode is not null);

    private static LabelSelector SelectorOf(MonitorView monitor) => LabelSelector.Of(monitor.SelectorNode!);

    private static bool Reaches(MonitorView monitor, Resource resource) =>
        monitor.Namespaces is not { } spaces || spaces.Contains(resource.Namespace ?? "");

    private static void Report(MonitorView monitor, ScalarNode port, List<Resource> left, string why, string wayOut, FindingSink findings)
    {
        if (left.Count > 0)
        {
            findings.Report(
                port,
                $"{port.FieldPath} of {Wording.Named(monitor.Resource)} is {Wording.Quoted(port)}, but {why}: "
                    + $"{Wording.List(left.Select(Wording.Named))}. {wayOut}",
                [.. left.Take(3).Select(resource => resource.Root)]
            );
        }
    }
}
