using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Sdk.Generators.Topology;

/// <summary>Makes the picture of a graph's own resources, with what the rules found at the hops that they found it at.</summary>
internal sealed class PictureOf
{
    private const int FewIngresses = 3;

    private readonly ResourceGraph _graph;
    private readonly FindingsByNode _findings;
    private readonly Dictionary<string, Host> _hosts = new(StringComparer.Ordinal);
    private readonly Dictionary<ResourceIdentity, ServiceCard> _services = [];
    private readonly Dictionary<ResourceIdentity, WorkloadCard> _workloads = [];
    private readonly List<Host> _hostOrder = [];
    private readonly List<ServiceCard> _serviceOrder = [];
    private readonly List<WorkloadCard> _workloadOrder = [];
    private readonly List<Door> _doors = [];
    private readonly bool _standsOnce;
    private bool _leadByPath = true;

    private PictureOf(ResourceGraph graph, IEnumerable<Finding> findings)
    {
        _graph = graph;
        _findings = new FindingsByNode(findings);
        _standsOnce = IngressView.In(graph.Own).Count() <= FewIngresses;
    }

    /// <param name="title">The set's name.</param>
    /// <param name="graph">What is drawn: its own resources, and what they refer to.</param>
    /// <param name="findings">What the rules found in it.</param>
    public static Picture Draw(string title, ResourceGraph graph, IEnumerable<Finding> findings) =>
        new PictureOf(graph, findings).Draw(title);

    private Picture Draw(string title)
    {
        var ingresses = IngressView.In(_graph.Own).Select(BoxOf).ToList();
        _leadByPath = false;
        foreach (var service in ServiceView.In(_graph.Own))
        {
            CardOf(service);
        }

        foreach (var workload in _graph.Own.Select(PodTemplateView.Of).OfType<PodTemplateView>())
        {
            CardOf(workload);
        }

        return new Picture(title, _hostOrder, ingresses, _doors, _serviceOrder, _workloadOrder);
    }

    private IngressBox BoxOf(IngressView ingress)
    {
        var root = ingress.Resource.Root;
        var rows = new List<PathRow>();
        foreach (var rule in root.List("spec.rules")?.Maps ?? [])
        {
            var host = HostOf(ingress, rule.Text("host") is { Length: > 0 } named ? named : "*");
            foreach (var path in rule.List("http.paths")?.Maps ?? [])
            {
                if (path.Map("backend.service") is { } service)
                {
                    var text = path.Text("path") is { Length: > 0 } written ? written : "/";
                    rows.Add(new PathRow(host, path.Text("pathType") == "Exact" ? text + " (exact)" : text, HopTo(ingress, service, path)));
                }
            }
        }

        if (root.Map("spec.defaultBackend.service") is { } byDefault)
        {
            rows.Add(new PathRow(null, "everything else", HopTo(ingress, byDefault, byDefault)));
        }

        return new IngressBox(ingress.Resource.Name, root.Text("spec.ingressClassName"), rows);
    }

    /// <summary>Among many Ingresses a host stands at each that has it: lines across the whole picture cannot be followed.</summary>
    private Host HostOf(IngressView ingress, string name)
    {
        var key = _standsOnce ? name : $"{ingress.Resource.Namespace}/{ingress.Resource.Name} {name}";
        if (!_hosts.TryGetValue(key, out var host))
        {
            _hosts.Add(key, host = new Host(name));
            _hostOrder.Add(host);
        }

        return host;
    }

    private PictureHop HopTo(IngressView ingress, MapNode service, MapNode row)
    {
        var name = service.Text("name") ?? "";
        var port = service.Scalar("port.number")?.Number?.ToString(CultureInfo.InvariantCulture) ?? service.Text("port.name") ?? "";
        var @namespace = ingress.Resource.Namespace;
        var card =
            _graph.Find("", "Service", @namespace, name) is { } found && ServiceView.Of(found) is { } declared
                ? CardOf(declared)
                : Undeclared(@namespace, name);
        return new PictureHop(card, port, _findings.Within(row));
    }

    private ServiceCard Undeclared(string? @namespace, string name)
    {
        var identity = new ResourceIdentity("", "Service", @namespace, name);
        if (!_services.TryGetValue(identity, out var card))
        {
            var isExternal = _graph.IsExternal("", "Service", @namespace, name);
            _services.Add(identity, card = new ServiceCard(name, [isExternal ? "lives elsewhere" : "no such Service"], isDeclared: false));
            _serviceOrder.Add(card);
        }

        return card;
    }

    private ServiceCard CardOf(ServiceView service)
    {
        var resource = service.Resource;
        if (_services.TryGetValue(resource.Identity, out var known))
        {
            return known;
        }

        var type = service.IsHeadless ? "headless" : service.Type;
        var ports = string.Join(", ", service.Ports.Select(port => TextOf(port, service.IsExternalName)));
        var card = new ServiceCard(
            resource.Name,
            [
                ports.Length == 0 ? type : type + " " + ports,
                service.IsExternalName
                    ? "→ " + resource.Root.Text("spec.externalName")
                    : $"{resource.Name}.{resource.Namespace}.svc.cluster.local",
            ],
            isDeclared: true
        );
        _services.Add(resource.Identity, card);
        _serviceOrder.Add(card);

        // What is said of a path of an Ingress stands at the path; what is said anywhere in the Service breaks the way to its pods.
        card.Broken = _findings.Within(resource.Root);
        if (!_leadByPath)
        {
            AddDoors(service, card);
        }

        if (service is { IsExternalName: false, Selector: { } selector })
        {
            card.Workloads.AddRange(_graph.PodsSelectedBy(resource.Namespace, selector).Select(CardOf));
        }

        return card;
    }

    /// <summary>
    /// Where paths lead to a Service, its other ways in stand on its card only: their lines would cross all others to get there.
    /// </summary>
    private void AddDoors(ServiceView service, ServiceCard card)
    {
        foreach (var port in service.Ports)
        {
            if (service.Type is "NodePort" or "LoadBalancer" && port.NodePort?.Number is > 0 and { } nodePort)
            {
                _doors.Add(new Door("every node :" + nodePort.ToString(CultureInfo.InvariantCulture), card));
            }

            if (service.Type == "LoadBalancer" && port.Number is { } number)
            {
                _doors.Add(new Door("load balancer :" + number.ToString(CultureInfo.InvariantCulture), card));
            }
        }
    }

    private WorkloadCard CardOf(PodTemplateView pods)
    {
        var resource = pods.Workload;
        if (!_workloads.TryGetValue(resource.Identity, out var card))
        {
            var replicas = resource.Root.Scalar("spec.replicas")?.Number is { } count
                ? " ×" + count.ToString(CultureInfo.InvariantCulture)
                : "";
            var ports = string.Join(", ", pods.Containers.SelectMany(container => container.Ports).Select(TextOf).Distinct());
            card = new WorkloadCard(
                resource,
                $"{resource.Kind} {resource.Name}{replicas}",
                ports.Length == 0 ? "declares no ports" : ports
            );
            _workloads.Add(resource.Identity, card);
            _workloadOrder.Add(card);
        }

        return card;
    }

    /// <summary><c>80→http</c>, <c>80→http :30042</c>, <c>53/UDP</c></summary>
    private static string TextOf(ServicePortView port, bool isExternalName)
    {
        var number = port.Number?.ToString(CultureInfo.InvariantCulture) ?? "?";
        var target =
            isExternalName || port.TargetPortIsDefault
                ? ""
                : "→" + (port.TargetPort?.Text ?? port.TargetPort?.Number?.ToString(CultureInfo.InvariantCulture));
        var nodePort = port.NodePort?.Number is > 0 and { } open ? " :" + open.ToString(CultureInfo.InvariantCulture) : "";
        return number + target + nodePort + (port.Protocol == "TCP" ? "" : "/" + port.Protocol);
    }

    /// <summary><c>8080 (http)</c></summary>
    private static string TextOf(ContainerPortView port) =>
        (port.Number?.ToString(CultureInfo.InvariantCulture) ?? "?")
        + (port.Protocol == "TCP" ? "" : "/" + port.Protocol)
        + (port.Name is null ? "" : " (" + port.Name + ")");
}
