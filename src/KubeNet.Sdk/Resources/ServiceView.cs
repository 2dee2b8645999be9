namespace KubeNet.Resources;

/// <summary>A Service, read from its tree with the API server's defaults; it tolerates any shape of the tree.</summary>
internal readonly struct ServiceView
{
    private ServiceView(Resource resource) => Resource = resource;

    public Resource Resource { get; }

    public MapNode? Spec => Resource.Root.Map("spec");

    /// <summary><c>spec.type</c>; ClusterIP when not said.</summary>
    public string Type => Spec?.Text("type") ?? "ClusterIP";

    public bool IsExternalName => Type == "ExternalName";

    public bool IsHeadless => Spec?.Text("clusterIP") == "None";

    /// <summary>Null where there is no selector, or an empty one: then only the user creates the endpoints.</summary>
    public MapNode? Selector => Spec?.Map("selector") is { Count: > 0 } selector ? selector : null;

    public string? ExternalTrafficPolicy => Spec?.Text("externalTrafficPolicy");

    /// <summary>Whether the API server gives each port a node port, for the types that have them.</summary>
    public bool AllocatesNodePorts => Spec?.Scalar("allocateLoadBalancerNodePorts")?.Flag != false;

    public ScalarNode? HealthCheckNodePort => Spec?.Scalar("healthCheckNodePort");

    public IEnumerable<ServicePortView> Ports
    {
        get
        {
            foreach (var port in Spec?.List("ports")?.Maps ?? [])
            {
                yield return new ServicePortView(port);
            }
        }
    }

    public static ServiceView? Of(Resource resource) => resource is { Group: "", Kind: "Service" } ? new ServiceView(resource) : null;

    /// <summary>The Services among some resources, in their order.</summary>
    public static IEnumerable<ServiceView> In(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (Of(resource) is { } service)
            {
                yield return service;
            }
        }
    }
}

/// <summary>One entry of a Service's <c>spec.ports</c>.</summary>
internal readonly struct ServicePortView
{
    private readonly MapNode _port;

    public ServicePortView(MapNode port) => _port = port;

    public long? Number => _port.Scalar("port")?.MeantNumber;

    public string? Name => _port.Scalar("name")?.MeantText is { Length: > 0 } name ? name : null;

    public string Protocol => _port.Text("protocol") is { Length: > 0 } protocol ? protocol : "TCP";

    /// <summary>The protocol if it is specified; the default is TCP.</summary>
    public ScalarNode? ProtocolNode => _port.Scalar("protocol");

    public ScalarNode? PortNode => _port.Scalar("port");

    public string? AppProtocol => _port.Text("appProtocol") is { Length: > 0 } protocol ? protocol : null;

    public ScalarNode? NodePort => _port.Scalar("nodePort");

    /// <summary>Whether HTTPS is spoken there, as <see cref="ServicePortFacts.IsHttps"/> guesses it.</summary>
    public bool IsHttps => new ServicePortFacts(Name, Number ?? 0, AppProtocol).IsHttps;

    /// <summary>
    /// The scalar that says which port of the pods is meant: <c>targetPort</c>, or <c>port</c> where that is absent, 0 or empty
    /// (SetDefaults_Service in kubernetes/pkg/apis/core/v1/defaults.go).
    /// </summary>
    public ScalarNode? TargetPort => _port.Scalar("targetPort") is { Value: not (null or 0L or "") } target ? target : _port.Scalar("port");

    /// <summary>Whether <see cref="TargetPort"/> is only what the API server makes of <c>port</c>.</summary>
    public bool TargetPortIsDefault => ReferenceEquals(TargetPort, _port.Scalar("port"));
}
