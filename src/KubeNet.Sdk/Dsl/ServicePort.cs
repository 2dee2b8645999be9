using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>One port of a Service, for <c>Expose</c> and <c>Ports</c>: <c>new("http", 80, "http")</c>.</summary>
public sealed class ServicePort
{
    /// <summary>Creates a port with a name. If a Service has several ports, each must have a name.</summary>
    /// <param name="name"><c>name</c>: a lowercase RFC 1123 label, unique in the Service.</param>
    /// <param name="port"><c>port</c>: the number that clients use, 1-65535.</param>
    /// <param name="targetPort"><c>targetPort</c>: the container's port, by number or name. Default: <paramref name="port"/>.</param>
    /// <param name="nodePort"><c>nodePort</c>: the port on every node, 30000-32767 by default. It makes the Service a NodePort. Default:
    /// none, or one that the cluster chooses.</param>
    /// <param name="protocol"><c>protocol</c>. Default: TCP (not written).</param>
    /// <param name="appProtocol"><c>appProtocol</c>: the protocol of the application, for example <c>https</c> or <c>kubernetes.io/h2c</c>.
    /// Default: none.</param>
    /// <example>
    /// <code>
    /// var api = k8s.Deployment("api", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    ///     .Expose([new("http", 80, "http"), new("metrics", 9090)]);
    /// </code>
    /// </example>
    public ServicePort(
        string name,
        int port,
        PortRef? targetPort = null,
        int? nodePort = null,
        Protocol? protocol = null,
        string? appProtocol = null
    )
    {
        NameArgument = CallSite.Arg<string?>(name, nameof(name));
        PortArgument = CallSite.Arg(port);
        TargetPortArgument = CallSite.Arg(targetPort);
        NodePortArgument = CallSite.Arg(nodePort);
        ProtocolArgument = CallSite.Arg(protocol);
        AppProtocolArgument = CallSite.Arg(appProtocol);
    }

    /// <summary>Creates a port without a name, for a Service that has only this one.</summary>
    /// <param name="port"><c>port</c>: the number that clients use, 1-65535.</param>
    /// <param name="targetPort"><c>targetPort</c>: the container's port, by number or name. Default: <paramref name="port"/>.</param>
    /// <param name="nodePort"><c>nodePort</c>: the port on every node, 30000-32767 by default. It makes the Service a NodePort. Default:
    /// none, or one that the cluster chooses.</param>
    /// <param name="protocol"><c>protocol</c>. Default: TCP (not written).</param>
    /// <param name="appProtocol"><c>appProtocol</c>: the protocol of the application, for example <c>https</c> or <c>kubernetes.io/h2c</c>.
    /// Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose([new(80, targetPort: "http")]);
    /// </code>
    /// </example>
    public ServicePort(int port, PortRef? targetPort = null, int? nodePort = null, Protocol? protocol = null, string? appProtocol = null)
    {
        PortArgument = CallSite.Arg(port);
        TargetPortArgument = CallSite.Arg(targetPort);
        NodePortArgument = CallSite.Arg(nodePort);
        ProtocolArgument = CallSite.Arg(protocol);
        AppProtocolArgument = CallSite.Arg(appProtocol);
    }

    internal ServicePort(
        Sourced<string?> name,
        Sourced<int> port,
        Sourced<PortRef?> targetPort,
        Sourced<int?> nodePort,
        Sourced<Protocol?> protocol
    )
    {
        NameArgument = name;
        PortArgument = port;
        TargetPortArgument = targetPort;
        NodePortArgument = nodePort;
        ProtocolArgument = protocol;
    }

    /// <summary>The port's name, or null.</summary>
    /// <example>
    /// <code>
    /// var http = new ServicePort("http", 80, "http");
    /// k8s.ConfigMap("notes").Data("port", http.Name ?? "none");
    /// </code>
    /// </example>
    public string? Name => NameArgument.Value;

    /// <summary>The number that clients use.</summary>
    /// <example>
    /// <code>
    /// var http = new ServicePort("http", 80, "http");
    /// k8s.ConfigMap("notes").Data("port", $"{http.Port}");
    /// </code>
    /// </example>
    public int Port => PortArgument.Value;

    /// <summary>The number that clients use.</summary>
    /// <returns><see cref="Port"/>, in digits.</returns>
    public override string ToString() => Port.ToString(CultureInfo.InvariantCulture);

    internal bool HasNodePort => NodePortArgument.Value is not null;

    private Sourced<string?> NameArgument { get; }

    private Sourced<int> PortArgument { get; }

    private Sourced<PortRef?> TargetPortArgument { get; }

    private Sourced<int?> NodePortArgument { get; }

    private Sourced<Protocol?> ProtocolArgument { get; }

    private Sourced<string?> AppProtocolArgument { get; }

    /// <summary>
    /// The port as an entry of <c>spec.ports</c>. <paramref name="element"/> is its origin in the call, for values that have no origin.
    /// </summary>
    internal MapNode ToNode(Origin element)
    {
        var node = new MapNode(FieldOrders.ServicePort, PortArgument.Origin.Or(element));
        if (NameArgument.Value is { } name)
        {
            node.Set("name", new Sourced<string>(name, NameArgument.Origin.Or(element)) { TakenFrom = NameArgument.TakenFrom });
        }

        if (ProtocolArgument.Value is { } protocol)
        {
            node.Set("protocol", ProtocolNames.Of(protocol), ProtocolArgument.Origin.Or(element));
        }

        node.Set("port", PortNode(element));
        node.Set(
            "targetPort",
            TargetPortArgument.Value is { } target ? target.ToNode(TargetPortArgument.Origin.Or(element)) : PortNode(element)
        );
        if (NodePortArgument.Value is { } nodePort)
        {
            node.Set("nodePort", nodePort, NodePortArgument.Origin.Or(element));
        }

        if (AppProtocolArgument.Value is { } appProtocol)
        {
            node.Set("appProtocol", appProtocol, AppProtocolArgument.Origin.Or(element));
        }

        return node;
    }

    private ScalarNode PortNode(Origin element) =>
        new(PortArgument.Value, PortArgument.Origin.Or(element)) { TakenFrom = PortArgument.TakenFrom };
}
