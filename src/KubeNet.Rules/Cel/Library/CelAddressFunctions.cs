using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Kubernetes' libraries of IP addresses and networks.</summary>
internal static class CelAddressFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            CelFunction.Global("isIP", 1, (a, _) => a[0] is CelString text ? CelValue.Of(CelAddress.Read(text.Value) is not null) : null),
            CelFunction.Global("ip", 1, (a, _) => a[0] is CelString text ? Address(text.Value) : null),
            CelFunction.Global("ip.isCanonical", 1, (a, _) => a[0] is CelString text ? IsCanonical(text.Value) : null),
            OfAddress("family", address => CelValue.Of(address.IsV4 ? 4L : 6L)),
            OfAddress("isUnspecified", address => CelValue.Of(address.Bytes.All(part => part == 0))),
            OfAddress("isLoopback", address => CelValue.Of(IsLoopback(address))),
            OfAddress("isLinkLocalMulticast", address => CelValue.Of(IsLinkLocalMulticast(address.Bytes))),
            OfAddress("isLinkLocalUnicast", address => CelValue.Of(IsLinkLocalUnicast(address.Bytes))),
            OfAddress("isGlobalUnicast", address => CelValue.Of(IsGlobalUnicast(address))),
            CelFunction.Global("isCIDR", 1, (a, _) => a[0] is CelString text ? CelValue.Of(CelNetwork.Read(text.Value) is not null) : null),
            CelFunction.Global("cidr", 1, (a, _) => a[0] is CelString text ? Network(text.Value) : null),
            OfNetwork("ip", network => network.Address),
            OfNetwork("masked", network => network.Masked),
            OfNetwork("prefixLength", network => CelValue.Of(network.Length)),
            CelFunction.Member("containsIP", 1, (a, _) => a[0] is CelNetwork network ? ContainsIp(network, a[1]) : null),
            CelFunction.Member("containsCIDR", 1, (a, _) => a[0] is CelNetwork network ? ContainsNetwork(network, a[1]) : null),
        ];

    private static CelFunction OfAddress(string name, Func<CelAddress, CelValue> result) =>
        CelFunction.Member(name, 0, (a, _) => a[0] is CelAddress address ? result(address) : null);

    private static CelFunction OfNetwork(string name, Func<CelNetwork, CelValue> result) =>
        CelFunction.Member(name, 0, (a, _) => a[0] is CelNetwork network ? result(network) : null);

    private static CelValue Address(string text) =>
        CelAddress.Read(text) ?? (CelValue)new CelError($"IP Address \"{text}\" parse error during conversion from string");

    private static CelValue Network(string text) =>
        CelNetwork.Read(text) ?? (CelValue)new CelError($"network address parse error during conversion from string: \"{text}\"");

    private static CelValue IsCanonical(string text) =>
        Address(text) is CelAddress address ? CelValue.Of(address.Text == text) : Address(text);

    private static CelValue? ContainsIp(CelNetwork network, CelValue other) =>
        (other is CelString text ? Address(text.Value) : other) switch
        {
            CelAddress address => CelValue.Of(network.Contains(address)),
            CelError error => error,
            _ => null,
        };

    private static CelValue? ContainsNetwork(CelNetwork network, CelValue other) =>
        (other is CelString text ? Network(text.Value) : other) switch
        {
            CelNetwork inner when network.Length > inner.Length || !network.Contains(inner.Address) => CelBool.False,

            // Servers of some versions compare the bits behind the prefix too.
            CelNetwork inner => inner.Address.Bytes.SequenceEqual(network.Masked.Address.Bytes) ? CelBool.True : CelUnknown.Instance,
            CelError error => error,
            _ => null,
        };

    private static bool IsLoopback(CelAddress address) =>
        address.IsV4 ? address.Bytes[0] == 127 : address.Bytes.Take(15).All(part => part == 0) && address.Bytes[15] == 1;

    private static bool IsLinkLocalMulticast(byte[] bytes) =>
        bytes.Length == 4 ? bytes is [224, 0, 0, _] : bytes[0] == 0xff && (bytes[1] & 0x0f) == 2;

    private static bool IsLinkLocalUnicast(byte[] bytes) =>
        bytes.Length == 4 ? bytes is [169, 254, _, _] : bytes[0] == 0xfe && (bytes[1] & 0xc0) == 0x80;

    private static bool IsMulticast(byte[] bytes) => bytes.Length == 4 ? (bytes[0] & 0xf0) == 0xe0 : bytes[0] == 0xff;

    private static bool IsGlobalUnicast(CelAddress address) =>
        !address.Bytes.All(part => part == 0)
        && !(address.IsV4 && address.Bytes.All(part => part == 255))
        && !IsLoopback(address)
        && !IsMulticast(address.Bytes)
        && !IsLinkLocalUnicast(address.Bytes);
}
