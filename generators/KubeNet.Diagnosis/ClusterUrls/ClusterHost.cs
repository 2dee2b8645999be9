using System.Globalization;

namespace KubeNet.Diagnosis.ClusterUrls;

/// <summary>A Service's address as it stands in a text: <c>server.shop.svc:8080</c>.</summary>
/// <param name="Service">The Service's name: the label before the namespace. A Pod's or a port's labels may stand before it.</param>
/// <param name="Namespace">The label before <c>svc</c>.</param>
/// <param name="Port">The port that is said, or that of the scheme; null where neither is there, or it is not known.</param>
/// <param name="Shown">Host and port as written. Never more of the text, which may hold a password.</param>
internal readonly record struct ClusterHost(string Service, string Namespace, int? Port, string Shown)
{
    public const string Mark = ".svc";

    private const string Domain = ".cluster.local";

    /// <summary>
    /// The addresses in a text. Only where it is certain that one begins and ends there: a path may have such a name in it (<c>/orders.svc</c>), and where
    /// <paramref name="startIsKnown"/> or <paramref name="endIsKnown"/> is false, more of the name may stand outside of the text.
    /// </summary>
    public static IEnumerable<ClusterHost> In(string text, bool startIsKnown = true, bool endIsKnown = true)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && IsOfName(text[start - 1]))
            {
                start--;
            }

            var end = at + Mark.Length;
            end += string.CompareOrdinal(text, end, Domain, 0, Domain.Length) == 0 ? Domain.Length : 0;
            if (end + 1 <= text.Length && text[end] == '.' && (end + 1 == text.Length ? endIsKnown : !IsOfName(text[end + 1])))
            {
                end++; // the dot of a full name, behind which DNS searches no further
            }

            var labels = text.Substring(start, at - start).Split('.');
            if (labels.Length >= 2 && labels.All(label => label.Length > 0) && BeginsAt(text, start, startIsKnown) && EndsAt(text, end, endIsKnown))
            {
                var (port, length, isSaid) = PortAt(text, end, endIsKnown);
                yield return new ClusterHost(
                    labels[labels.Length - 2],
                    labels[labels.Length - 1],
                    isSaid ? port : PortOfScheme(text, start),
                    text.Substring(start, end - start + length));
            }
        }
    }

    private static bool IsOfName(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.' or '_';

    private static bool BeginsAt(string text, int start, bool startIsKnown) => start == 0
        ? startIsKnown
        : " \t\r\n=,;@|\"'(<[".IndexOf(text[start - 1]) >= 0
            || (text[start - 1] == '/' && start > 1 && text[start - 2] == '/');

    private static bool EndsAt(string text, int end, bool endIsKnown) => end == text.Length
        ? endIsKnown
        : " \t\r\n,;|\"')>]:/?#".IndexOf(text[end]) >= 0;

    /// <summary>The port behind the host, with the length of its text; a colon without digits (<c>svc:{port}</c>) is a port that nobody knows.</summary>
    private static (int? Port, int Length, bool IsSaid) PortAt(string text, int end, bool endIsKnown)
    {
        if (end == text.Length || text[end] != ':')
        {
            return (null, 0, false);
        }

        var digits = end + 1;
        while (digits < text.Length && text[digits] is >= '0' and <= '9')
        {
            digits++;
        }

        var isWhole = digits == text.Length ? endIsKnown : " \t\r\n,;|\"')>]/?#".IndexOf(text[digits]) >= 0;
        return isWhole && int.TryParse(text.Substring(end + 1, digits - end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (port, digits - end, true)
            : (null, 0, true);
    }

    private static int? PortOfScheme(string text, int start)
    {
        var before = text.Substring(0, start);
        return Ends(before, "http://") || Ends(before, "ws://") ? 80
            : Ends(before, "https://") || Ends(before, "wss://") ? 443
            : null;
    }

    private static bool Ends(string before, string scheme) =>
        before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase)
        && (before.Length == scheme.Length || !char.IsLetterOrDigit(before[before.Length - scheme.Length - 1]));
}
