namespace KubeNet;

/// <summary>The transport of a port: <c>protocol</c> of a container port and of a Service port. The default of Kubernetes is TCP.</summary>
public enum Protocol
{
    /// <summary><c>TCP</c>, the default.</summary>
    Tcp,

    /// <summary><c>UDP</c>.</summary>
    Udp,

    /// <summary><c>SCTP</c>.</summary>
    Sctp,
}

internal static class ProtocolNames
{
    public static string Of(Protocol protocol) =>
        protocol switch
        {
            Protocol.Udp => "UDP",
            Protocol.Sctp => "SCTP",
            _ => "TCP",
        };
}
