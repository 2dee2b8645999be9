using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// An IP address as the API server parses it (ParseIPSloppy of k8s.io/utils/net, which is Go's old net.ParseIP). .NET's parser differs: it
/// accepts "1" and "0x7f.1" as addresses.
/// </summary>
internal sealed class IpAddress
{
    private readonly byte[] _bytes;

    private IpAddress(byte[] bytes, bool isWrittenAsV4, bool hasLeadingZeros)
    {
        _bytes = bytes;
        IsMapped = !isWrittenAsV4 && IsV4;
        HasLeadingZeros = hasLeadingZeros;
    }

    /// <summary>Whether this is an IPv4 address, in either notation.</summary>
    public bool IsV4 => _bytes.Take(10).All(b => b == 0) && _bytes[10] == 0xff && _bytes[11] == 0xff;

    /// <summary>Whether this is an IPv4 address in IPv6 notation: <c>::ffff:10.0.0.1</c>.</summary>
    public bool IsMapped { get; }

    /// <summary>Whether numbers have leading zeros, which other parsers read as octal: <c>010.0.0.1</c>.</summary>
    public bool HasLeadingZeros { get; }

    /// <summary>The significant bytes: 4 for IPv4, 16 for IPv6.</summary>
    public byte[] Bytes => IsV4 ? [.. _bytes.Skip(12)] : _bytes;

    public string Family => IsV4 ? "IPv4" : "IPv6";

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    /// <param name="value">The address as written.</param>
    /// <param name="strict">Whether the server parses strictly, as it does since Kubernetes 1.36 (StrictIPCIDRValidation).</param>
    public static string? WhyNot(string value, bool strict) =>
        Parse(value) is not { } address ? "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
        : !strict ? null
        : address.HasLeadingZeros ? "must not have leading 0s"
        : address.IsMapped ? "must not be an IPv4-mapped IPv6 address"
        : null;

    public static IpAddress? Parse(string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '.':
                    return ParseV4(text);
                case ':':
                    return ParseV6(text);
            }
        }

        return null;
    }

    internal static IpAddress? ParseV4(string text)
    {
        byte[] bytes = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0];
        return ReadV4(text, bytes, 12) is { } zeros ? new IpAddress(bytes, isWrittenAsV4: true, zeros) : null;
    }

    internal static IpAddress? ParseV6(string text)
    {
        var halves = text.Split(["::"], StringSplitOptions.None);
        var bytes = new byte[16];
        var zeros = false;
        if (halves.Length > 2 || Groups(halves[0]) is not { } front || Groups(halves[halves.Length - 1]) is not { } back)
        {
            return null;
        }

        if (halves.Length == 1)
        {
            return Read(front, bytes, 0, isLast: true, ref zeros) == 16 ? new IpAddress(bytes, isWrittenAsV4: false, zeros) : null;
        }

        var behind = new byte[16];
        var before = Read(front, bytes, 0, isLast: false, ref zeros);
        var after = Read(back, behind, 0, isLast: true, ref zeros);
        if (before < 0 || after < 0 || before + after >= 16)
        {
            return null;
        }

        Array.Copy(behind, 0, bytes, 16 - after, after);
        return new IpAddress(bytes, isWrittenAsV4: false, zeros);
    }

    private static string[]? Groups(string half) =>
        half.Length == 0 ? []
        : half.Split(':') is var groups && groups.Contains("") ? null
        : groups;

    /// <summary>Writes groups of four hexadecimal digits, the last of which may be an IPv4 address. Returns the length, or -1.</summary>
    private static int Read(string[] groups, byte[] bytes, int at, bool isLast, ref bool zeros)
    {
        for (var i = 0; i < groups.Length; i++)
        {
            var group = groups[i];
            if (group.IndexOf('.') >= 0)
            {
                if (!isLast || i != groups.Length - 1 || at > 12 || ReadV4(group, bytes, at) is not { } inner)
                {
                    return -1;
                }

                zeros |= inner;
                return at + 4;
            }

            var digits = group.TrimStart('0');
            if (
                at > 14
                || digits.Length > 4
                || !Ascii.IsAll(group, c => Ascii.IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))
            )
            {
                return -1;
            }

            zeros |= group.Length > 4;
            var number = digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            bytes[at++] = (byte)(number >> 8);
            bytes[at++] = (byte)number;
        }

        return at;
    }

    /// <summary>Writes four numbers. Returns whether any has leading zeros, or null if the text is not an address.</summary>
    private static bool? ReadV4(string text, byte[] bytes, int at)
    {
        var octets = text.Split('.');
        if (octets.Length != 4)
        {
            return null;
        }

        var zeros = false;
        foreach (var octet in octets)
        {
            var digits = octet.TrimStart('0');
            if (!Ascii.IsAll(octet, Ascii.IsDigit) || digits.Length > 3)
            {
                return null;
            }

            var number = digits.Length == 0 ? 0 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
            if (number > 255)
            {
                return null;
            }

            zeros |= octet.Length > 1 && octet[0] == '0';
            bytes[at++] = (byte)number;
        }

        return zeros;
    }
}
