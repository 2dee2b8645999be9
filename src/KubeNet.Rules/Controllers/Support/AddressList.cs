using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>
/// Lists of IP addresses and CIDRs as ingress-nginx parses them (ParseCIDRs in its internal/net): by Go's net.ParseIP and net.ParseCIDR.
/// </summary>
internal static class AddressList
{
    public static bool IsValid(string list) => list.Split(',').All(item => IsAddressOrCidr(item.Trim()));

    private static bool IsAddressOrCidr(string item)
    {
        var slash = item.IndexOf('/');
        if (slash < 0)
        {
            return BitsOf(item) is not null;
        }

        var length = item.Substring(slash + 1);
        return BitsOf(item.Substring(0, slash)) is { } bits
            && length.Length is > 0 and <= 3
            && int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            && prefix <= bits;
    }

    /// <summary>32 or 128; null if it is no address. .NET accepts shortened and octal IPv4 addresses and zones, Go does not.</summary>
    private static int? BitsOf(string address)
    {
        if (address.IndexOf(':') >= 0)
        {
            return
                address.IndexOfAny(['%', '[', ']', '/']) < 0
                && IPAddress.TryParse(address, out var six)
                && six.AddressFamily == AddressFamily.InterNetworkV6
                ? 128
                : null;
        }

        var parts = address.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, IsOctet) ? 32 : null;
    }

    private static bool IsOctet(string part) =>
        part.Length is > 0 and <= 3
        && (part.Length == 1 || part[0] != '0')
        && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet)
        && octet <= 255;
}
