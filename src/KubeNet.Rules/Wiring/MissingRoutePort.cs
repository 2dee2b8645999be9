using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2069: a route of the Gateway API or of Traefik that refers to a declared Service or Gateway, and to a port or a listener that this
/// does not have (gateway-api/apis/v1/shared_types.go, <c>ParentReference.sectionName</c> and <c>BackendObjectReference.port</c>; traefik's
/// pkg/provider/kubernetes/crd), or that no listener of the Gateway takes. KUBE2053 reports the objects themselves.
/// </summary>
internal sealed class MissingRoutePort : Rule
{
    public MissingRoutePort()
        : base("KUBE2069", "The route uses a missing port or listener", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        Lazy<HashSet<Resource>> visible = new(() => [.. graph.Visible]);
        foreach (var resource in graph.Own)
        {
            if (Operators.IsOwnGroup(resource.Group))
            {
                continue;
            }

            var parents = new List<(Resource? Gateway, MapNode Written)>();
            foreach (var (reference, written, consequence) in CustomReferences.Of(resource))
            {
                var found = reference.Find(graph);
                if (reference.Kind == "Gateway")
                {
                    var known = found is not null && IsOfRoute(graph, visible.Value, resource, found) ? found : null;
                    parents.Add((known, written));
                    if (found is not null)
                    {
                        JudgeListener(reference, written, consequence, found, findings);
                    }

                    if (known is not null)
                    {
                        JudgeNamespace(reference, written, consequence, known, findings);
                    }
                }
                else if (found is not null && ServiceView.Of(found) is { } service)
                {
                    JudgePort(reference, written, consequence, service, findings);
                    if (resource.Group == CustomReferences.Gateway && IsOfRoute(graph, visible.Value, resource, found))
                    {
                        RouteGrants.Judge(graph, reference, consequence, found, findings);
                    }
                }
            }

            JudgeHosts(resource, parents, findings);
        }
    }

    /// <summary>
    /// Whether the object is certainly the one of the route's cluster: it is of the set, of a set that this uses, or the only one of its
    /// name in the other sets and files. There, a namespace that is not written may come from elsewhere.
    /// </summary>
    private static bool IsOfRoute(ResourceGraph graph, HashSet<Resource> visible, Resource route, Resource found) =>
        visible.Contains(found)
        || (
            route.Metadata["namespace"] is ScalarNode
            && found.Metadata["namespace"] is ScalarNode
            && graph.OthersOfKind(found.Kind).Count(other => other.Identity == found.Identity) == 1
        );

    private static void JudgeNamespace(Reference reference, MapNode written, string consequence, Resource gateway, FindingSink findings)
    {
        if (
            ListenerMatch.Of(gateway, written) is { Count: > 0 } listeners
            && listeners.All(listener => !ListenerMatch.TakesNamespace(listener, gateway, reference.From))
        )
        {
            findings.Report(
                reference.Field,
                $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} refers to {Wording.Named(gateway)} in the namespace "
                    + $"{Wording.Namespace(gateway)}, whose listeners take no routes of the namespace "
                    + $"{Wording.Namespace(reference.From)}, so {consequence}. "
                    + "Set allowedRoutes.namespaces.from of a listener to 'All', or to 'Selector' with the labels of the namespace.",
                gateway.Root
            );
        }
    }

    /// <summary>A host that no listener of any of the route's Gateways takes, if all of them are known.</summary>
    private static void JudgeHosts(Resource route, List<(Resource? Gateway, MapNode Written)> parents, FindingSink findings)
    {
        if (parents.Exists(parent => parent.Gateway is null) || route.Root.List("spec.hostnames")?.Items is not { Count: > 0 } hosts)
        {
            return;
        }

        var listeners = parents.SelectMany(parent => ListenerMatch.Of(parent.Gateway!, parent.Written)).ToList();
        if (listeners.Count == 0)
        {
            return;
        }

        var gateways = parents.Select(parent => parent.Gateway!).Distinct().ToList();
        var taken = Wording.List(listeners.Select(listener => Wording.Quoted(listener.Text("hostname") ?? "")).Distinct());
        foreach (var host in hosts.OfType<ScalarNode>())
        {
            if (host.Text is { Length: > 0 } name && listeners.TrueForAll(listener => !ListenerMatch.TakesHost(listener, name)))
            {
                findings.Report(
                    host,
                    $"{host.FieldPath} of {Wording.Named(route)} is {Wording.Quoted(name)}, but the listeners of "
                        + $"{Wording.List(gateways.Select(Wording.Named))} take only {taken}, so no request "
                        + "for this host reaches the route. Use such a host, or change the hostname of a listener.",
                    [.. gateways.Select(gateway => gateway.Root)]
                );
            }
        }
    }

    private static void JudgePort(Reference reference, MapNode written, string consequence, ServiceView service, FindingSink findings)
    {
        if (reference.From.Group == CustomReferences.Gateway && written["port"] is null or ScalarNode { Value: null })
        {
            findings.Report(
                reference.Field,
                $"{reference.Field.FieldPath} of {Wording.Named(reference.From)} refers to "
                    + $"{Wording.Named(service.Resource)} without a port. "
                    + "The API server rejects the route: Must have port for Service reference. "
                    + $"Add the port of the Service: it has {PortOfService.All(service)}.",
                service.Resource.Root
            );
        }
        else if (written.Scalar("port") is { Value: not null } port && PortOfService.IsMissing(port, service))
        {
            findings
                .Suggesting(PortOfService.Meant(port, service))
                .Report(
                    port,
                    $"{port.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(port)}, but {Wording.Named(service.Resource)} "
                        + $"has only {PortOfService.All(service)}, so {consequence}. {PortOfService.WayOut(port, service, "A route")}",
                    service.Resource.Root
                );
        }
    }

    private static void JudgeListener(Reference reference, MapNode written, string consequence, Resource gateway, FindingSink findings)
    {
        var listeners = gateway.Root.List("spec.listeners")?.Maps.ToList() ?? [];
        if (listeners.Count == 0)
        {
            return;
        }

        if (written.Scalar("sectionName") is { Text: { Length: > 0 } name } section && listeners.TrueForAll(it => it.Text("name") != name))
        {
            var names = listeners.ConvertAll(it => it.Text("name")).OfType<string>().ToList();
            var near = Nearest.To(name, names) ?? (names is [var only] ? only : null);
            findings
                .Suggesting(near is null ? [] : [Replacement.Of(near)])
                .Report(
                    section,
                    $"{section.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(name)}, but {Wording.Named(gateway)} has "
                        + $"only the listeners {Wording.List(names.Select(Wording.Quoted))}, so {consequence}. "
                        + (near is null ? "Use one of these names." : $"Did you mean {Wording.Quoted(near)}?"),
                    gateway.Root
                );
        }
        else if (
            written.Scalar("port") is { Number: { } number } port
            && listeners.TrueForAll(it => it.Scalar("port") is { Number: { } listened } && listened != number)
        )
        {
            var ports = Wording.List(listeners.Select(it => Wording.Quoted(it.Scalar("port")!)).Distinct());
            findings.Report(
                port,
                $"{port.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(port)}, but the listeners of "
                    + $"{Wording.Named(gateway)} have only the ports {ports}, so {consequence}. Use one of these ports.",
                gateway.Root
            );
        }
    }
}
