using System.Text.RegularExpressions;

namespace KubeNet.Rules.Api.Formats;

/// <summary>The user that a Windows container runs as: <c>ContainerUser</c>, <c>DOMAIN\user</c>.</summary>
internal static class WindowsUserName
{
    private const int LongestDomain = 255;

    private const int LongestUser = 104;

    private const string Label = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";

    private static readonly Regex s_netBios = new(@"^[^\\/:*?""<>|.][^\\/:*?""<>|]{0,14}\z", RegexOptions.CultureInvariant);

    private static readonly Regex s_dns = new($@"^{Label}(?:\.{Label})*\z", RegexOptions.CultureInvariant);

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value)
    {
        if (value.Length == 0)
        {
            return "runAsUserName cannot be an empty string";
        }

        if (value.Any(c => c < ' ' || c == '\u007f'))
        {
            return "runAsUserName cannot contain control characters";
        }

        var parts = value.Split('\\');
        if (parts.Length > 2)
        {
            return "runAsUserName cannot contain more than one backslash";
        }

        var user = parts[parts.Length - 1];
        return ServerWords.Join(
            parts.Length == 2 && Ascii.Bytes(parts[0]) > LongestDomain
                ? "runAsUserName's Domain length must be under 256 characters"
                : null,
            parts.Length == 2 && !s_netBios.IsMatch(parts[0]) && !s_dns.IsMatch(parts[0])
                ? "runAsUserName's Domain doesn't match the NetBios nor the DNS format"
                : null,
            user.Length == 0 ? "runAsUserName's User cannot be empty"
                : Ascii.Bytes(user) > LongestUser ? "runAsUserName's User length must not be longer than 104 characters"
                : null,
            Ascii.IsAll(user, c => c is '.' or ' ') ? "runAsUserName's User cannot contain only periods or spaces" : null,
            user.IndexOfAny("\"/\\:;|=,+*?<>@[]".ToCharArray()) >= 0
                ? "runAsUserName's User cannot contain the following characters: \"/\\:;|=,+*?<>@[]"
                : null
        );
    }
}
