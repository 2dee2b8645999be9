namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>How a text is recognised as an address, which decides how strictly it is checked.</summary>
internal enum AddressForm
{
    /// <summary>A cluster DNS name: <c>orders.shop.svc</c>.</summary>
    ClusterDns,

    /// <summary>After a scheme: <c>http://orders:8080</c>.</summary>
    Url,

    /// <summary>After a key of a connection string: <c>Host=orders;Port=5432</c>.</summary>
    Keyed,

    /// <summary>A name and a port: <c>redis:6379</c>.</summary>
    HostAndPort,
}

/// <summary>An address in a text. The text itself may contain a password and is never shown.</summary>
/// <param name="Form">How it was recognised as an address.</param>
/// <param name="Host">The host name, in lower case.</param>
/// <param name="HostPart">The position of the host.</param>
/// <param name="Port">The explicit port or the scheme's default; null if there is neither, or if it is unknown.</param>
/// <param name="PortPart">The position of the port; null if it is not written.</param>
/// <param name="Scheme">The scheme in lower case; null if there is none.</param>
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
