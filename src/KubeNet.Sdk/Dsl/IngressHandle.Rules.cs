using KubeNet.Resources;

namespace KubeNet;

// The rows of the routing table, and what stands behind them.
public sealed partial class IngressHandle
{
    /// <summary>
    /// Routes a path of a host to a Service: an entry of <c>spec.rules[].http.paths</c>. Paths of the same host are written under one rule.
    /// </summary>
    /// <param name="host"><c>host</c>: a DNS name, or a wildcard <c>*.example.com</c>; null for any host.</param>
    /// <param name="path"><c>path</c>: absolute, <c>/server</c>.</param>
    /// <param name="backend">A Service, or one of its ports (<c>api.Port("http")</c>). If a Service has several ports and none is chosen,
    /// an error lists them (KUBE0005).</param>
    /// <param name="pathType"><c>pathType</c>. Default: Prefix.</param>
    /// <param name="rewrite">How the path is changed before the request reaches the backend. Default: not changed. A rewrite that is not
    /// supported for the class's controller is an error (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/shop", web, rewrite: Rewrite.StripPrefix);
    /// </code>
    /// </example>
    public IngressHandle Rule(
        string? host,
        string path,
        IBackend backend,
        PathType pathType = PathType.Prefix,
        Rewrite rewrite = Rewrite.None
    )
    {
        AddRow(CallSite.Arg(host), CallSite.Text(path), BackendNode(CallSite.Arg(backend)), CallSite.Arg(pathType), CallSite.Arg(rewrite));
        return this;
    }

    /// <summary>
    /// Routes a path of a host to a Service by its name: an entry of <c>spec.rules[].http.paths</c>. Paths of the same host are written
    /// under one rule.
    /// </summary>
    /// <param name="host"><c>host</c>: a DNS name, or a wildcard <c>*.example.com</c>; null for any host.</param>
    /// <param name="path"><c>path</c>: absolute, <c>/server</c>.</param>
    /// <param name="service">The Service's name, in the same namespace.</param>
    /// <param name="port">The Service's port (not the container's), by number or name.</param>
    /// <param name="pathType"><c>pathType</c>. Default: Prefix.</param>
    /// <param name="rewrite">How the path is changed before the request reaches the backend. Default: not changed. A rewrite that is not
    /// supported for the class's controller is an error (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/shop", "web", 80, PathType.Exact);
    /// </code>
    /// </example>
    public IngressHandle Rule(
        string? host,
        string path,
        string service,
        PortRef port,
        PathType pathType = PathType.Prefix,
        Rewrite rewrite = Rewrite.None
    )
    {
        AddRow(
            CallSite.Arg(host),
            CallSite.Text(path),
            BackendNode(CallSite.Text(service), CallSite.Arg(port)),
            CallSite.Arg(pathType),
            CallSite.Arg(rewrite)
        );
        return this;
    }

    private static MapNode BackendNode(Sourced<string> service, Sourced<PortRef> port)
    {
        var (node, portNode) = ServiceNode(service);
        SetPort(portNode, port.Value ?? throw new ArgumentNullException(nameof(port)), port.Origin);
        return node;
    }

    private static (MapNode Backend, MapNode Port) ServiceNode(Sourced<string> name)
    {
        var backend = new MapNode(origin: name.Origin);
        var service = backend.Set("service", new MapNode(FieldOrders.BackendService, name.Origin));
        service.Set("name", name);
        return (backend, service.Set("port", new MapNode(origin: name.Origin)));
    }

    private static ScalarNode SetPort(MapNode node, PortRef port, Origin fallback) =>
        node.Set(port.Name is null ? "number" : "name", port.ToNode(fallback));

    private MapNode BackendNode(Sourced<IBackend> backend)
    {
        var service = backend.Value switch
        {
            null => throw new ArgumentNullException(nameof(backend)),
            ServicePortHandle port => port.Service,
            IServiceFacts whole => whole,
            _ => throw new ArgumentException(
                "A backend must be a ServiceHandle, a ServicePortHandle or an ExternalService.",
                nameof(backend)
            ),
        };
        var (node, portNode) = ServiceNode(
            backend.With(service.ServiceName) with
            {
                TakenFrom = (service as IDeclared)?.Resource.SourceOfName,
            }
        );
        if (backend.Value is ServicePortHandle chosen)
        {
            var said = SetPort(portNode, chosen.Port, backend.Origin);
            Recording.AtEnd(Phase.Backends, () => FollowPort(chosen, portNode, said, backend.Origin));
        }
        else
        {
            Recording.AtEnd(Phase.Backends, () => ChoosePort(service, portNode, backend.Origin));
        }

        return node;
    }

    /// <summary>The port may have been renamed in the meantime. A port that a Configure of the Ingress set is kept.</summary>
    private void FollowPort(ServicePortHandle chosen, MapNode portNode, ScalarNode said, Origin backend)
    {
        if (Resource.Has(said) && (portNode.Parent as MapNode)?.Text("name") == chosen.Service.ServiceName)
        {
            said.Detach();
            SetPort(portNode, chosen.Port, backend);
        }
    }

    private void ChoosePort(IServiceFacts service, MapNode portNode, Origin backend)
    {
        if (!Resource.Has(portNode) || portNode.Count > 0)
        {
            return; // a Configure removed the path, or said the port
        }

        var name = (portNode.Parent as MapNode)?.Text("name");
        if (name != service.ServiceName)
        {
            Recording.Missing(
                $"The backend of Ingress '{Name}' was Service '{service.ServiceName}'. Configure changed it to '{name}' without a port. "
                    + "Set the port in Configure too.",
                (portNode.Parent as MapNode)?["name"]?.NearestOrigin ?? backend,
                backend
            );
            return;
        }

        var ports = service.Ports;
        if (ports.Count == 1)
        {
            portNode.Set("number", ports[0].Number, backend);
            return;
        }

        Recording.Missing(
            ports.Count == 0
                ? $"The backend of Ingress '{Name}', Service '{service.ServiceName}', has no known port. "
                    + "Declare its port, or choose one with Port(...)."
                : $"The backend of Ingress '{Name}', Service '{service.ServiceName}', has several ports: {ServicePortFacts.List(ports)}. "
                    + "Choose one with Port(...).",
            backend
        );
    }

    private void AddRow(Sourced<string?> host, Sourced<string> path, MapNode backend, Sourced<PathType> pathType, Sourced<Rewrite> rewrite)
    {
        Recording.EnsureOpen();
        var node = PathsOf(host).Add(new MapNode(FieldOrders.IngressPath, path.Origin));
        node.Set("path", path);
        node.Set("pathType", pathType.With(pathType.Value.ToString()));
        node.Set("backend", backend);
        Recording.Rewrites.Add(Resource, node, rewrite);
    }

    private ListNode PathsOf(Sourced<string?> host)
    {
        var rules = Spec.GetOrAddList("rules");
        var rule = rules.Maps.FirstOrDefault(earlier => earlier.Text("host") == host.Value);
        if (rule is null)
        {
            rule = rules.Add(new MapNode(FieldOrders.IngressRule, host.Origin));
            if (host.Value is { } said)
            {
                rule.Set("host", said, host.Origin);
            }
        }

        return rule.GetOrAddMap("http").GetOrAddList("paths");
    }
}
