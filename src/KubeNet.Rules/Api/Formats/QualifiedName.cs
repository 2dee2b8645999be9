namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// A name with an optional DNS prefix and a slash: the keys of labels and annotations, finalizers, <c>appProtocol</c>.
/// </summary>
internal static class QualifiedName
{
    private const int LongestName = 63;

    private const string Pattern = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";

    private const string Message =
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(string value)
    {
        if (value.IndexOf('/') < 0 && Ascii.Bytes(value) <= LongestName && IsName(value))
        {
            return null; // most labels take this path, which allocates no substring
        }

        var parts = value.Split('/');
        if (parts.Length > 2)
        {
            return "a valid label key "
                + ServerWords.Pattern(Message, Pattern, "MyName", "my.name", "123-abc")
                + " with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')";
        }

        var name = parts[parts.Length - 1];
        return ServerWords.Join(
            parts.Length == 1 ? null
                : parts[0].Length == 0 ? "prefix part must be non-empty"
                : DnsSubdomain.WhyNot(parts[0]) is { } prefix ? "prefix part " + prefix
                : null,
            name.Length == 0 ? "name part must be non-empty"
                : Ascii.Bytes(name) > LongestName ? "name part " + ServerWords.AtMost(LongestName)
                : null,
            IsName(name) ? null : "name part " + ServerWords.Pattern(Message, Pattern, "MyName", "my.name", "123-abc")
        );
    }

    /// <summary>The part after the slash, which has the same format as a label value. The length is not checked.</summary>
    public static bool IsName(string name) =>
        Ascii.IsAll(name, c => Ascii.IsAlphanumeric(c) || c is '-' or '_' or '.')
        && Ascii.IsAlphanumeric(name[0])
        && Ascii.IsAlphanumeric(name[name.Length - 1]);
}
