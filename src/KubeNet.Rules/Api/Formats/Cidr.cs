using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>An IP address and a prefix length, as the API server parses them.</summary>
internal sealed class Cidr
{
    private Cidr(IpAddress address, int prefixLength, bool hasLeadingZeros)
    {
        Address = address;
        PrefixLength = prefixLength;
        HasLeadingZeros = hasLeadingZeros;
    }

    public IpAddress Address { get; }

    public int PrefixLength { get; }

    /// <summary>Whether numbers of the address or the length have leading zeros.</summary>
    public bool HasLeadingZeros { get; }

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    /// <param name="value">The range as written.</param>
    /// <param name="strict">Whether the server parses strictly, as it does since Kubernetes 1.36 (StrictIPCIDRValidation).</param>
    public static string? WhyNot(string value, bool strict) =>
        Parse(value) is not { } range ? "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"
        : !strict ? null
        : range.HasLeadingZeros ? "must not have leading 0s in IP or prefix length"
        : range.Address.IsMapped ? "must not have an IPv4-mapped IPv6 address"
        : range.HasHostBits ? "must not have bits set beyond the prefix length"
        : null;

    public static Cidr? Parse(string text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        var written = text.Substring(0, slash);
        var length = text.Substring(slash + 1);
        if (
            (IpAddress.ParseV4(written) ?? IpAddress.ParseV6(written)) is not { } address
            || !Ascii.IsAll(length, Ascii.IsDigit)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            || bits > (address is { IsV4: true, IsMapped: false } ? 32 : 128)
        )
        {
            return null;
        }

        return new Cidr(address, bits, address.HasLeadingZeros || (length.Length > 1 && length[0] == '0'));
    }

    /// <summary>Whether this range contains all of another range and is larger.</summary>
    public bool ContainsStrictly(Cidr other)
    {
        var mine = Address.Bytes;
        var others = other.Address.Bytes;
        return mine.Length == others.Length && PrefixLength < other.PrefixLength && SamePrefix(mine, others, PrefixLength);
    }

    private bool HasHostBits
    {
        get
        {
            var bytes = Address.Bytes;
            for (var bit = PrefixLength; bit < bytes.Length * 8; bit++)
            {
                if (IsSet(bytes, bit))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool SamePrefix(byte[] a, byte[] b, int bits)
    {
        for (var bit = 0; bit < bits && bit < a.Length * 8; bit++)
        {
            if (IsSet(a, bit) != IsSet(b, bit))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSet(byte[] bytes, int bit) => (bytes[bit / 8] & (0x80 >> (bit % 8))) != 0;
}
