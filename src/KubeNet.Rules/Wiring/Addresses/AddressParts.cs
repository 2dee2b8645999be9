using KubeNet.Findings;

namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>The host or the port of an address, as the part of a text to mark.</summary>
internal static class AddressParts
{
    public static TextPart Of(string text, TextAddress address, bool isPort)
    {
        var part = isPort && address.PortPart is { } port ? port : address.HostPart;

        // "Port=5432" is not next to its host.
        var first =
            part.Start > address.HostPart.End + 1 || part.Start < address.HostPart.Start
                ? Math.Max(part.Start - "port=".Length, 0)
                : address.HostPart.Start;
        return TextPart.At(text, text.Substring(first, part.End - first), first, part.Start - first, part.Length);
    }
}
