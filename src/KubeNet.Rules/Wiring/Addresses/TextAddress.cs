namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>How certain it is that a text is an address, and what it may be judged by.</summary>
internal enum AddressForm
{
    /// <summary>A name of the cluster's DNS: <c>orders.shop.svc</c>.</summary>
    ClusterDns,

    /// <summary>Behind a scheme: <c>http://orders:8080</c>.</summary>
    Url,

    /// <summary>Behind a key of a connection string: <c>Host=orders;Port=5432</c>.</summary>
    Keyed,

    /// <summary>A name and a port: <c>redis:6379</c>.</summary>
    HostAndPort,
}

/// <summary>An address as it stands in a text. The text itself may hold a password and is never shown.</summary>
/// <param name="Form">What makes it an address.</param>
/// <param name="Host">The host's name, in lower case.</param>
/// <param name="HostPart">Where the host stands.</param>
/// <param name="Port">The port, written or that of the scheme; null where neither is there, or it is not known.</param>
/// <param name="PortPart">Where the port stands; null where none is written.</param>
/// <param name="Scheme">The scheme in lower case; null where there is none.</param>
internal sealed record TextAddress(AddressForm Form, string Host, TextRange HostPart, int? Port, TextRange? PortPart, string? Scheme)
{
    /// <summary>Host and port as written.</summary>
    public string Shown(string text) =>
        PortPart is { } port && port.Start == HostPart.End + 1
            ? text.Substring(HostPart.Start, port.End - HostPart.Start)
            : text.Substring(HostPart.Start, HostPart.Length);
}

/// <summary>A part of a text.</summary>
internal readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}
