using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>From a Service and one of its ports to the Pods that answer.</summary>
internal sealed class ServiceRoutes
{
    private readonly ResourceGraph _graph;

    public ServiceRoutes(ResourceGraph graph) => _graph = graph;

    public ServiceView? Find(string? @namespace, string name) =>
        _graph.Find("", "Service", @namespace, name) is { } found ? ServiceView.Of(found) : null;

    /// <summary>
    /// An Ingress backend. Unlike the specification, ingress-nginx also accepts a targetPort, and uses the first entry that matches.
    /// </summary>
    public Route FromBackend(RouteWalk walk, string? @namespace, IngressBackendView backend, bool isNginx)
    {
        var name = backend.ServiceName?.Text ?? "";
        walk.Service = name;
        walk.Namespace = @namespace;
        if (name.Length == 0)
        {
            return walk.Break(HopKind.Service, "the backend names no Service", RuleIds.IngressBackends, 503);
        }

        if (Find(@namespace, name) is not { } service)
        {
            return !isNginx && backend.Port?.Text == IngressBackendView.Action
                    ? walk.Unknown($"what the load balancer's action '{name}' answers")
                : _graph.IsExternal("", "Service", @namespace, name)
                    ? walk.Elsewhere(HopKind.Service, $"Service '{name}', which lives elsewhere")
                : _graph.Operators.MayMakeService(@namespace, name)
                    ? walk.Elsewhere(HopKind.Service, $"Service '{name}', which a custom resource or a Job of the set may bring about")
                : walk.Break(
                    HopKind.Service,
                    $"Service '{name}' does not exist in the namespace '{@namespace}'",
                    RuleIds.MissingBackendService,
                    503
                );
        }

        if (service.IsExternalName)
        {
            return ExternalName(walk, service);
        }

        if (backend.Port is not { } wanted)
        {
            return walk.Break(HopKind.Service, $"the backend names no port of Service '{name}'", RuleIds.IngressBackends, 503);
        }

        var meant = NginxBackendPort.Meant(service, wanted);
        if (isNginx && NginxBackendPort.Of(service, wanted) is { } taken)
        {
            if (!taken.IsMeant)
            {
                Warn(walk, name, wanted, meant);
            }

            return ToPods(walk, service, taken.Port, 503);
        }

        if (meant is { } port)
        {
            return ToPods(walk, service, port, 503);
        }

        return service.IsHeadless && !service.Ports.Any()
            ? walk.Elsewhere(HopKind.Service, $"Service '{name}' is headless and has no ports; what its controller does is not known")
            : walk.Break(HopKind.Service, $"Service '{name}' has no port '{Shown(wanted)}'{Has(service)}", RuleIds.MissingBackendPort, 503);
    }

    /// <summary>ingress-nginx uses a different port than the specification requires.</summary>
    private static void Warn(RouteWalk walk, string name, ScalarNode wanted, ServicePortView? meant)
    {
        if (meant is { } port)
        {
            walk.Caution(
                $"ingress-nginx takes the first port of Service '{name}' whose port, targetPort or name is '{Shown(wanted)}', "
                    + $"and not port '{Shown(port.Number ?? 0)}'",
                RuleIds.EarlierServicePort
            );
        }
        else
        {
            walk.Caution(
                $"the backend names '{Shown(wanted)}', the targetPort of Service '{name}'; ingress-nginx takes it, others do not",
                RuleIds.MissingBackendPort
            );
        }
    }

    /// <summary>A client in the cluster that calls the Service by its name, or a client outside that uses a load balancer.</summary>
    public Route FromPort(RouteWalk walk, ServiceView service, int number)
    {
        walk.Service = service.Resource.Name;
        walk.Namespace = service.Resource.Namespace;
        if (service.IsExternalName)
        {
            return ExternalName(walk, service);
        }

        if (service.IsHeadless)
        {
            return FromHeadless(walk, service, number, podName: null);
        }

        foreach (var port in service.Ports)
        {
            if (port.Number == number && port.Protocol == "TCP")
            {
                return ToPods(walk, service, port, null);
            }
        }

        return walk.Break(
            HopKind.Service,
            $"Service '{service.Resource.Name}' has no TCP port '{Shown(number)}'{Has(service)}; the connection is refused"
        );
    }

    /// <summary>A headless Service resolves to the addresses of the Pods, so the port of the URL is a port of the Pods.</summary>
    public Route FromHeadless(RouteWalk walk, ServiceView service, int number, string? podName)
    {
        walk.Service = service.Resource.Name;
        walk.Namespace = service.Resource.Namespace;
        walk.Port = number;
        walk.TargetPort = Shown(number);
        if (podName is null)
        {
            walk.Pass(
                HopKind.Service,
                $"Service '{service.Resource.Name}' is headless: "
                    + $"its name gives the addresses of the Pods, and port '{Shown(number)}' is theirs"
            );
        }

        return Pods(walk, service, new ScalarNode(number, Origin.None), null, podName);
    }

    public Route ToPods(RouteWalk walk, ServiceView service, ServicePortView port, int? status)
    {
        walk.Service = service.Resource.Name;
        walk.Namespace = service.Resource.Namespace;
        walk.Port = (int?)port.Number;
        var name = port.Name is null ? "" : $" ({port.Name})";
        walk.Pass(HopKind.Service, $"Service '{service.Resource.Name}', port '{Shown(port.Number ?? 0)}'{name}");
        if (port.Protocol != "TCP")
        {
            return walk.Break(HopKind.Service, $"port '{Shown(port.Number ?? 0)}' is {port.Protocol}, and HTTP needs TCP", null, status);
        }

        if (port.TargetPort is not { } target)
        {
            return walk.Break(HopKind.TargetPort, $"Service '{service.Resource.Name}' has a port without a number", null, status);
        }

        walk.TargetPort = Shown(target);
        walk.Pass(HopKind.TargetPort, $"targetPort '{Shown(target)}'");
        return Pods(walk, service, target, status, null);
    }

    private Route Pods(RouteWalk walk, ServiceView service, ScalarNode target, int? status, string? podName)
    {
        if (service.Selector is not { } selector)
        {
            return walk.Elsewhere(
                HopKind.Pods,
                $"Service '{service.Resource.Name}' has no selector: somebody else says which endpoints it has"
            );
        }

        var pods = _graph.PodsSelectedBy(service.Resource.Namespace, selector);
        if (pods.Count == 0 && _graph.Elsewhere.MakesEndpointsOf(service))
        {
            return walk.Elsewhere(
                HopKind.Pods,
                $"no Pods that Service '{service.Resource.Name}' selects are declared; somebody else makes its endpoints"
            );
        }

        if (pods.Count == 0)
        {
            var labels = string.Join(", ", selector.Entries.Select(entry => $"{entry.Key}: {(entry.Value as ScalarNode)?.Text}"));
            return walk.Break(
                HopKind.Pods,
                $"no Pods have the labels that Service '{service.Resource.Name}' selects ({labels})",
                RuleIds.SelectsNoPods,
                status
            );
        }

        var declaring = (
            from pod in pods
            from container in pod.Containers
            from port in container.Ports
            where port.Protocol == "TCP" && (target.MeantNumber is { } number ? port.Number == number : port.Name == target.Text)
            select (Pod: pod, Container: container.Name ?? "", port.Number)
        ).ToList();
        if (declaring.Count == 0 && target.MeantNumber is null)
        {
            var other = pods.SelectMany(pod => pod.Containers)
                .SelectMany(container => container.Ports)
                .Where(port => port.Name == target.Text)
                .Select(port => port.Protocol)
                .FirstOrDefault();
            return other is null
                ? walk.Break(
                    HopKind.Pods,
                    $"no container of {Named(pods)} has a port named '{target.Text}'",
                    RuleIds.UnknownTargetPortName,
                    status
                )
                : walk.Break(
                    HopKind.Pods,
                    $"the port '{target.Text}' of {Named(pods)} is {other}, and the Service's is TCP",
                    RuleIds.TargetPortProtocol,
                    status
                );
        }

        if (declaring.Count == 0)
        {
            var declares = pods.SelectMany(pod => pod.Containers).Any(container => container.Ports.Any());
            walk.Caution(
                $"no container of {Named(pods)} declares port '{Shown(target)}'; it answers only if the process listens there",
                declares ? RuleIds.UndeclaredTargetPort : null
            );
        }

        // A name may be missing in some of the Pods: then they get no requests. A number reaches them all.
        IReadOnlyList<PodTemplateView> answering = target.MeantNumber is null
            ? declaring.Select(each => each.Pod).Distinct().ToList()
            : pods;
        if (!answering.Any(pod => _graph.Policies.LetIn(pod, target, "TCP")))
        {
            var policies = string.Join(", ", _graph.Policies.Before(answering).Select(policy => $"'{policy.Resource.Name}'"));
            return walk.Break(
                HopKind.Pods,
                $"NetworkPolicies let nobody in to port '{Shown(target)}' of {Named(answering)} ({policies})",
                RuleOfPolicies(service, answering),
                status is null ? null : 504
            );
        }

        answering = [.. answering.Where(pod => _graph.Policies.LetIn(pod, target, "TCP"))];
        if (!walk.IsFromPod && answering.All(pod => _graph.Policies.KeepOutside(pod, target, "TCP")))
        {
            walk.Caution(
                $"NetworkPolicies let only pods of the namespace '{service.Resource.Namespace}' in, and the request comes from elsewhere",
                RuleIds.OutsideKeptOut
            );
        }

        var ports = declaring
            .Where(each => answering.Contains(each.Pod))
            .Select(each => each.Number)
            .OfType<long>()
            .Distinct()
            .Select(Shown)
            .ToList();
        var at = podName ?? Named(answering);
        return walk.Reach(
            $"{at}{(ports.Count == 0 ? "" : $", port {string.Join(" or ", ports.Select(port => $"'{port}'"))}")}, sees '{walk.Path}'",
            [.. answering.Select(pod => $"{pod.Workload.Kind}/{pod.Workload.Name}").Distinct(StringComparer.Ordinal)],
            [
                .. declaring
                    .Where(each => answering.Contains(each.Pod))
                    .Select(each => $"{each.Pod.Workload.Kind}/{each.Pod.Workload.Name}/{each.Container}")
                    .Distinct(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>
    /// Which rule explains closed policies: one about policies that confuse the Service's port with the Pods' port, or one about Services
    /// with no open port. A single closed port may be intended.
    /// </summary>
    private string? RuleOfPolicies(ServiceView service, IReadOnlyList<PodTemplateView> pods)
    {
        var opened = _graph.Policies.Before(pods).SelectMany(policy => policy.Ingress).SelectMany(rule => rule.Ports).ToList();
        var said = opened.Select(port => port.Port).OfType<ScalarNode>().ToList();
        return opened.Exists(port => port.IsRefused) ? RuleIds.NetworkPolicyPorts
            : service.Ports.Any(port => said.Exists(one => one.Number is { } number ? number == port.Number : one.Text == port.Name))
                ? RuleIds.PolicyPort
            : service.Ports.Any(port => port.TargetPort is { } target && pods.Any(pod => _graph.Policies.LetIn(pod, target, port.Protocol)))
                ? null
            : RuleIds.CutOffService;
    }

    private static Route ExternalName(RouteWalk walk, ServiceView service) =>
        walk.Elsewhere(
            HopKind.Service,
            $"Service '{service.Resource.Name}' is an alias of '{service.Resource.Root.Text("spec.externalName")}'"
        );

    private static string Named(IReadOnlyList<PodTemplateView> pods) =>
        string.Join(", ", pods.Select(pod => $"{pod.Workload.Kind} '{pod.Workload.Name}'").Distinct(StringComparer.Ordinal));

    private static string Has(ServiceView service)
    {
        var ports = service.Ports.Select(port => $"'{Shown(port.Number ?? 0)}'" + (port.Name is null ? "" : $" ({port.Name})")).ToList();
        return ports.Count == 0 ? "; it has none" : $", only {string.Join(", ", ports)}";
    }

    private static string Shown(ScalarNode scalar) => scalar.Number is { } number ? Shown(number) : scalar.Text ?? "";

    private static string Shown(long number) => number.ToString(CultureInfo.InvariantCulture);
}
