namespace KubeNet.Rules.Api.Formats;

/// <summary>A host, a colon and a port, as Go's net.SplitHostPort splits them. The two parts are not validated.</summary>
internal static class HostPort
{
    public static bool IsPair(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
        {
            return false;
        }

        if (text[0] != '[')
        {
            return text.IndexOf(':') == colon && text.IndexOfAny(['[', ']']) < 0;
        }

        // An address in brackets, which may contain colons.
        var end = text.IndexOf(']');
        return end == colon - 1 && text.IndexOf('[', 1) < 0 && text.IndexOf(']', colon) < 0;
    }
}
