using KubeNet.Resources;

namespace KubeNet;

// How traffic reaches the Pods.
public sealed partial class ServiceHandle
{
    private readonly List<(Sourced<string> Protocol, PortRef? Port)> _appProtocols = [];

    /// <summary>
    /// Sends all connections of a client to the same Pod: <c>sessionAffinity: ClientIP</c>. Default: any Pod (not written). A different
    /// timeout later is an error (KUBE0005).
    /// </summary>
    /// <param name="timeoutSeconds"><c>sessionAffinityConfig.clientIP.timeoutSeconds</c>: 1-86400 seconds. Default: 10800, three hours (not
    /// written).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http").SessionAffinity(timeoutSeconds: 3600);
    /// </code>
    /// </example>
    public ServiceHandle SessionAffinity(int? timeoutSeconds = null)
    {
        var timeout = CallSite.Arg(timeoutSeconds);
        Recording.SetOnce(Spec, "sessionAffinity", new Sourced<string>("ClientIP", CallSite.Here));
        if (timeout.Value is not null)
        {
            Recording.SetOnce(Spec.GetOrAddMap("sessionAffinityConfig").GetOrAddMap("clientIP"), "timeoutSeconds", timeout);
        }

        return this;
    }

    /// <summary>
    /// Sets to which Pods traffic from outside the cluster goes: <c>externalTrafficPolicy</c>. Default: Cluster (not written). Only for the
    /// types NodePort and LoadBalancer. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy. Local keeps the client's address.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http", type: ServiceType.LoadBalancer).ExternalTrafficPolicy(TrafficPolicy.Local);
    /// </code>
    /// </example>
    public ServiceHandle ExternalTrafficPolicy(TrafficPolicy policy)
    {
        SetName("externalTrafficPolicy", CallSite.Arg(policy));
        return this;
    }

    /// <summary>
    /// Sets to which Pods traffic from inside the cluster goes: <c>internalTrafficPolicy</c>. Default: Cluster (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy. Local means the Pods of the client's own node, for example of a DaemonSet.</param>
    /// <example>
    /// <code>
    /// var logs = k8s.Deployment("logs", image: "fluent/fluent-bit:3.2").ContainerPort(24224, "forward");
    /// logs.Expose().InternalTrafficPolicy(TrafficPolicy.Local);
    /// </code>
    /// </example>
    public ServiceHandle InternalTrafficPolicy(TrafficPolicy policy)
    {
        SetName("internalTrafficPolicy", CallSite.Arg(policy));
        return this;
    }

    /// <summary>
    /// Lets only some clients through the load balancer: <c>loadBalancerSourceRanges</c>. Default: all. Only for the type LoadBalancer.
    /// Setting different ranges later is an error (KUBE0005).
    /// </summary>
    /// <param name="ranges">Ranges of addresses: <c>203.0.113.0/24</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http", type: ServiceType.LoadBalancer).LoadBalancerSourceRanges("203.0.113.0/24");
    /// </code>
    /// </example>
    public ServiceHandle LoadBalancerSourceRanges(params string[] ranges)
    {
        Recording.SetOnce(Spec, "loadBalancerSourceRanges", CallSite.Args(ranges).ToList(CallSite.Here));
        return this;
    }

    /// <summary>
    /// Sets which implementation provides the load balancer: <c>loadBalancerClass</c>. Default: that of the cluster's platform (not
    /// written). Only for the type LoadBalancer. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="loadBalancerClass">The class: <c>service.k8s.aws/nlb</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http", type: ServiceType.LoadBalancer).LoadBalancerClass("service.k8s.aws/nlb");
    /// </code>
    /// </example>
    public ServiceHandle LoadBalancerClass(string loadBalancerClass)
    {
        Recording.SetOnce(Spec, "loadBalancerClass", CallSite.Text(loadBalancerClass));
        return this;
    }

    /// <summary>
    /// Sets the families of the Service's addresses: <c>ipFamilies</c>. Default: that of the cluster (not written). Setting different ones
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="families">One family, or two for a Service with two addresses; the first one is that of <c>clusterIP</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http").IPFamilies(IPFamily.IPv6);
    /// </code>
    /// </example>
    public ServiceHandle IPFamilies(params IPFamily[] families)
    {
        Recording.SetOnce(Spec, "ipFamilies", CallSite.Args(families).ToNames(CallSite.Here));
        return this;
    }

    /// <summary>
    /// Sets whether the Service has addresses of two families: <c>ipFamilyPolicy</c>. Default: SingleStack (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http").IPFamilyPolicy(IPFamilyPolicy.PreferDualStack);
    /// </code>
    /// </example>
    public ServiceHandle IPFamilyPolicy(IPFamilyPolicy policy)
    {
        SetName("ipFamilyPolicy", CallSite.Arg(policy));
        return this;
    }

    /// <summary>
    /// Sets the protocol of the application on a port: <c>appProtocol</c>. Service meshes, gateways and <see cref="Url"/> use it. Default:
    /// none. A different protocol later is an error (KUBE0005).
    /// </summary>
    /// <param name="appProtocol">The protocol: <c>https</c>, <c>kubernetes.io/h2c</c>, <c>kubernetes.io/ws</c>.</param>
    /// <param name="port">The Service's port, by name or number. Default: all ports. A port that it does not have is an error
    /// (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "example/api:3").ContainerPort(8080, "grpc");
    /// api.Expose(port: 80, targetPort: "grpc").AppProtocol("kubernetes.io/h2c");
    /// </code>
    /// </example>
    public ServiceHandle AppProtocol(string appProtocol, PortRef? port = null)
    {
        var protocol = CallSite.Text(appProtocol);
        var chosen = CallSite.Arg(port).Value;
        Recording.EnsureOpen();
        _appProtocols.Add((protocol, chosen));
        var known = PortsAt(chosen);
        known.ForEach(one => Recording.SetOnce(one, "appProtocol", protocol));
        Recording.AtEnd(
            Phase.ServicePorts,
            () =>
            {
                var all = PortsAt(chosen);
                foreach (var later in all.Except(known))
                {
                    Recording.SetOnce(later, "appProtocol", protocol);
                }

                if (all.Count == 0)
                {
                    Recording.Missing(
                        $"Service '{Name}' has no port{(chosen is null ? "" : $" '{chosen}'")}, so it cannot have the appProtocol "
                            + $"'{protocol.Value}'. Declare the port.",
                        chosen?.Origin.Or(protocol.Origin) ?? protocol.Origin
                    );
                }
            }
        );
        return this;
    }

    /// <summary>
    /// Lets the nodes answer at further addresses that lead to them: <c>externalIPs</c>. Default: none. Setting different ones later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="addresses">Addresses that the network routes to the nodes: <c>203.0.113.10</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http").ExternalIPs("203.0.113.10");
    /// </code>
    /// </example>
    public ServiceHandle ExternalIPs(params string[] addresses)
    {
        Recording.SetOnce(Spec, "externalIPs", CallSite.Args(addresses).ToList(CallSite.Here));
        return this;
    }

    /// <summary>
    /// Includes Pods that are not ready: <c>publishNotReadyAddresses: true</c>. Default: false (not written). For Pods that must find each
    /// other before they are ready, such as those of a database.
    /// </summary>
    /// <example>
    /// <code>
    /// var db = k8s.Deployment("db", image: "example/cluster-db:3").ContainerPort(7000, "gossip");
    /// db.Expose(name: "db-peers").Headless().PublishNotReadyAddresses();
    /// </code>
    /// </example>
    public ServiceHandle PublishNotReadyAddresses()
    {
        Recording.SetOnce(Spec, "publishNotReadyAddresses", new Sourced<bool?>(true, CallSite.Here));
        return this;
    }

    /// <summary>Container ports that are taken over at the end already have their protocol when they are read.</summary>
    private IReadOnlyList<MapNode> WithAppProtocols(IReadOnlyList<MapNode> ports)
    {
        foreach (var port in ports)
        {
            foreach (var (protocol, chosen) in _appProtocols.Where(said => port["appProtocol"] is null && Is(port, said.Port)))
            {
                port.Set("appProtocol", protocol);
            }
        }

        return ports;
    }

    private List<MapNode> PortsAt(PortRef? chosen) => [.. (Root.List("spec.ports")?.Maps ?? []).Where(port => Is(port, chosen))];

    private static bool Is(MapNode port, PortRef? chosen) => chosen is null || ServicePortFacts.Of(port).Is(chosen.Name, chosen.Number);

    private void SetName<T>(string field, Sourced<T> value)
        where T : struct, Enum => Recording.SetOnce(Spec, field, value.With(value.Value.ToString()));
}
