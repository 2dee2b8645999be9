using System.Globalization;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>An IP address as Go's net/netip parses it, without IPv4-mapped ones and zones, which Kubernetes refuses.</summary>
internal sealed class CelAddress : CelOpaque
{
    private CelAddress(byte[] bytes) => Bytes = bytes;

    /// <summary>4 or 16.</summary>
    public byte[] Bytes { get; }

    public bool IsV4 => Bytes.Length == 4;

    public override string TypeName => "net.IP";

    /// <summary>The canonical form: in an IPv6 address, the longest run of zeros is left out.</summary>
    public string Text
    {
        get
        {
            if (IsV4)
            {
                return string.Join(".", Bytes.Select(part => part.ToString(CultureInfo.InvariantCulture)));
            }

            var groups = Enumerable.Range(0, 8).Select(i => (Bytes[2 * i] << 8) | Bytes[(2 * i) + 1]).ToList();
            var (start, length) = (-1, 1);
            for (var i = 0; i < 8; i++)
            {
                var run = groups.Skip(i).TakeWhile(group => group == 0).Count();
                (start, length) = run > length ? (i, run) : (start, length);
            }

            return start < 0 ? Joined(groups) : Joined(groups.Take(start)) + "::" + Joined(groups.Skip(start + length));
        }
    }

    public static CelAddress? Read(string text) =>
        IpAddress.Parse(text) is { HasLeadingZeros: false, IsMapped: false } address ? new CelAddress(address.Bytes) : null;

    public static CelAddress OfBytes(byte[] bytes) => new(bytes);

    public override CelValue EqualTo(CelOpaque other) => Of(other is CelAddress address && Bytes.SequenceEqual(address.Bytes));

    private static string Joined(IEnumerable<int> groups) =>
        string.Join(":", groups.Select(group => group.ToString("x", CultureInfo.InvariantCulture)));
}

/// <summary>An IP address with a length of its prefix: <c>10.0.0.1/8</c>.</summary>
internal sealed class CelNetwork(CelAddress address, int length) : CelOpaque
{
    public CelAddress Address { get; } = address;

    public int Length { get; } = length;

    public override string TypeName => "net.CIDR";

    public string Text => Address.Text + "/" + Length.ToString(CultureInfo.InvariantCulture);

    public static CelNetwork? Read(string text) =>
        Cidr.Parse(text) is { HasLeadingZeros: false, Address.IsMapped: false } cidr
        && CelAddress.Read(text.Substring(0, text.IndexOf('/'))) is { } address
            ? new CelNetwork(address, cidr.PrefixLength)
            : null;

    public CelNetwork Masked
    {
        get
        {
            var bytes = (byte[])Address.Bytes.Clone();
            for (var bit = Length; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
            }

            return new CelNetwork(CelAddress.OfBytes(bytes), Length);
        }
    }

    public bool Contains(CelAddress other) =>
        other.Bytes.Length == Address.Bytes.Length
        && new CelNetwork(other, Length).Masked.Address.Bytes.SequenceEqual(Masked.Address.Bytes);

    public override CelValue EqualTo(CelOpaque other) =>
        Of(other is CelNetwork network && Length == network.Length && Address.Bytes.SequenceEqual(network.Address.Bytes));
}
