namespace KubeNet.Resources;

/// <summary>An Ingress (networking.k8s.io/v1), read from its tree; it tolerates any shape of it.</summary>
internal readonly partial struct IngressView
{
    private IngressView(Resource resource) => Resource = resource;

    public Resource Resource { get; }

    /// <summary>
    /// The backends that are Services: the default backend first, then one a path. Backends that are other resources are left out.
    /// </summary>
    public IEnumerable<IngressBackendView> ServiceBackends
    {
        get
        {
            var spec = Resource.Root.Map("spec");
            if (spec?.Map("defaultBackend.service") is { } byDefault && !IsAction(byDefault))
            {
                yield return new IngressBackendView(byDefault, "default backend");
            }

            foreach (var rule in spec?.List("rules")?.Maps ?? [])
            {
                var host = rule.Text("host") is { Length: > 0 } named ? named : "*";
                foreach (var path in rule.List("http.paths")?.Maps ?? [])
                {
                    if (path.Map("backend.service") is { } service && !IsAction(service))
                    {
                        yield return new IngressBackendView(service, host + (path.Text("path") ?? "/"));
                    }
                }
            }
        }
    }

    /// <summary>
    /// Whether the backend names an action of the AWS Load Balancer Controller, which an annotation describes, and no Service
    /// (EnhancedBackendBuilder in pkg/ingress/enhanced_backend_builder.go).
    /// </summary>
    private bool IsAction(MapNode service) =>
        service.Text("port.name") == IngressBackendView.Action
        && Resource.Metadata.Map("annotations")?["alb.ingress.kubernetes.io/actions." + service.Text("name")] is not null;

    /// <summary>The Ingresses among some resources, in their order.</summary>
    public static IEnumerable<IngressView> In(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource is { Group: "networking.k8s.io", Kind: "Ingress" })
            {
                yield return new IngressView(resource);
            }
        }
    }
}

/// <summary>A reference of an Ingress to a Service and one of its ports.</summary>
internal readonly struct IngressBackendView
{
    /// <summary>The port's name of a backend that is an action of the AWS Load Balancer Controller.</summary>
    public const string Action = "use-annotation";

    private readonly MapNode _service;

    public IngressBackendView(MapNode service, string route)
    {
        _service = service;
        Route = route;
    }

    /// <summary>What leads here, for a message: <c>localhost/server</c> or <c>default backend</c>.</summary>
    public string Route { get; }

    public ScalarNode? ServiceName => _service.Scalar("name");

    /// <summary>The port's number or name (the Service's, not the container's), or null if neither is specified.</summary>
    public ScalarNode? Port =>
        _service.Scalar("port.number") is { Number: not (null or 0) } number ? number
        : _service.Scalar("port.name") is { Text.Length: > 0 } name ? name
        : null;
}
