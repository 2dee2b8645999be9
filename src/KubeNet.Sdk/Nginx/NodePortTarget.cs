using KubeNet.Resources;

namespace KubeNet.Nginx;

/// <summary>Why a proxy cannot pass requests on to a Service.</summary>
internal enum NodePortGap
{
    /// <summary>Nothing is missing: the node port is known.</summary>
    None,

    /// <summary>The Service is not declared here, so nothing is known of its ports.</summary>
    UnknownService,

    /// <summary>The Service's type opens no port on the nodes.</summary>
    NoNodePorts,

    /// <summary>The Service has no such port.</summary>
    UnknownPort,

    /// <summary>The port is not TCP, and HTTP goes over TCP only.</summary>
    NotTcp,

    /// <summary>The manifests say no number: the cluster chooses one when the Service is made.</summary>
    ChosenByCluster,
}

/// <summary>Where the nodes of the cluster take requests for a location of a proxy, or why they do not.</summary>
internal readonly struct NodePortTarget
{
    private NodePortTarget(NodePortGap gap, ServiceView? service = null, ServicePortView? port = null)
    {
        Gap = gap;
        Service = service;
        Port = port;
    }

    public NodePortGap Gap { get; }

    public ServiceView? Service { get; }

    public ServicePortView? Port { get; }

    /// <summary>The port of every node; null where something is missing.</summary>
    public long? NodePort => Gap == NodePortGap.None ? Port?.NodePort?.Number : null;

    public static NodePortTarget Of(NginxLocationView location, ResourceGraph graph)
    {
        if (
            location is not { ServiceName: { } name }
            || graph.Find("", "Service", location.ServiceNamespace, name) is not { } resource
            || ServiceView.Of(resource) is not { } service
        )
        {
            return new NodePortTarget(NodePortGap.UnknownService);
        }

        if (service.Type is not ("NodePort" or "LoadBalancer"))
        {
            return new NodePortTarget(NodePortGap.NoNodePorts, service);
        }

        foreach (var port in service.Ports)
        {
            if (location.Port is { } wanted && (wanted.Number is { } number ? port.Number == number : port.Name == wanted.Text))
            {
                return new NodePortTarget(GapOf(service, port), service, port);
            }
        }

        return new NodePortTarget(NodePortGap.UnknownPort, service);
    }

    private static NodePortGap GapOf(ServiceView service, ServicePortView port) =>
        port.Protocol != "TCP" ? NodePortGap.NotTcp
        : port.NodePort is { Number: > 0 } ? NodePortGap.None
        : !service.AllocatesNodePorts ? NodePortGap.NoNodePorts
        : NodePortGap.ChosenByCluster;
}
