namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The name of an image: <c>[registry[:port]/]repository[:tag][@digest]</c>, as github.com/distribution/reference parses it.
/// </summary>
internal static class ImageReference
{
    private const int LongestTag = 128;
    private const int LongestName = 255;

    /// <summary>
    /// The tag of a valid name without a digest, or null if there is none. A colon before the last slash belongs to the registry's port.
    /// </summary>
    public static string? TagOf(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > text.LastIndexOf('/') && colon < text.Length - 1 ? text.Substring(colon + 1) : null;
    }

    /// <summary>Why an image name is invalid and how to fix it, or null if it is valid.</summary>
    public static (string Words, string WayOut)? WhyNot(string text)
    {
        if (text.Any(char.IsWhiteSpace))
        {
            return ("it contains whitespace", "Remove the whitespace.");
        }

        if (text.IndexOf("://", StringComparison.Ordinal) >= 0)
        {
            return ("it has a scheme", "Remove the scheme. Begin with the registry's name.");
        }

        var at = text.IndexOf('@');
        if (at >= 0 && WhyNoDigest(text.Substring(at + 1)) is { } words)
        {
            return (words, "A digest consists of 'sha256:' and 64 hexadecimal digits.");
        }

        var name = at >= 0 ? text.Substring(0, at) : text;
        var slash = name.LastIndexOf('/');
        var colon = name.IndexOf(':', slash + 1);
        if (colon >= 0)
        {
            var tag = name.Substring(colon + 1);
            if (tag.Length == 0)
            {
                return ("the tag after ':' is empty", "Write a tag, or remove the colon.");
            }

            if (tag.Length > LongestTag || !IsWord(tag[0]) || !tag.All(character => IsWord(character) || character is '.' or '-'))
            {
                return (
                    $"the tag '{tag}' must be at most 128 letters, digits, '_', '.' and '-', and must not begin with '.' or '-'",
                    "Use a valid tag."
                );
            }

            name = name.Substring(0, colon);
        }

        return WhyNoName(name, text.Substring(name.Length));
    }

    /// <param name="name">The name without its tag and digest.</param>
    /// <param name="rest">The tag and digest, for the proposed name.</param>
    private static (string Words, string WayOut)? WhyNoName(string name, string rest)
    {
        var parts = name.Split('/');
        var hasRegistry = parts.Length > 1 && (parts[0].IndexOf('.') >= 0 || parts[0].IndexOf(':') >= 0 || parts[0] == "localhost");
        if (
            hasRegistry
            && parts[0].IndexOf(':', parts[0].LastIndexOf(']') + 1) is var colon and >= 0
            && !(colon > 0 && parts[0].Length > colon + 1 && parts[0].Skip(colon + 1).All(IsDigit))
        )
        {
            return (
                $"a tag cannot contain '/', and '{parts[0]}' is not a registry with a port",
                "Put the tag at the end, without slashes."
            );
        }

        var path = hasRegistry ? parts.Skip(1).ToArray() : parts;
        if (path.Any(part => part.IndexOf(':') >= 0))
        {
            return ("a tag cannot contain '/'", "Put the tag at the end, without slashes.");
        }

        if (path.Any(part => part.Any(IsUpper)))
        {
            var lower = (hasRegistry ? new[] { parts[0] } : []).Concat(path.Select(part => part.ToLowerInvariant()));
            return ("repository name must be lowercase", $"Write '{string.Join("/", lower)}{rest}'.");
        }

        return path.All(IsComponent) && name.Length <= LongestName
            ? null
            : (
                "a repository name must consist of lowercase letters and digits, separated by '.', '_', '__' or dashes",
                "Use a valid repository name."
            );
    }

    private static string? WhyNoDigest(string digest)
    {
        var colon = digest.IndexOf(':');
        return colon <= 0 ? $"the digest '{digest}' is invalid"
            : digest.StartsWith("sha256:", StringComparison.Ordinal) && digest.Length != "sha256:".Length + 64
                ? "the digest has the wrong length"
            : digest.Length - colon - 1 < 32
            || !digest.Skip(colon + 1).All(character => IsDigit(character) || character is >= 'a' and <= 'f')
                ? "the digest is invalid"
            : null;
    }

    /// <summary>Letters and digits, separated by single dots, one or two underscores, or any number of dashes.</summary>
    private static bool IsComponent(string part)
    {
        if (part.Length == 0 || !IsAlphanumeric(part[0]) || !IsAlphanumeric(part[part.Length - 1]))
        {
            return false;
        }

        for (var i = 0; i < part.Length; )
        {
            var start = i;
            while (!IsAlphanumeric(part[i]))
            {
                i++;
            }

            var separator = part.Substring(start, i - start);
            if (separator.Length > 0 && separator is not ("." or "_" or "__") && separator.Any(character => character != '-'))
            {
                return false;
            }

            i = i == start ? i + 1 : i;
        }

        return true;
    }

    private static bool IsAlphanumeric(char character) => character is >= 'a' and <= 'z' || IsDigit(character);

    private static bool IsWord(char character) => IsAlphanumeric(character) || IsUpper(character) || character == '_';

    private static bool IsUpper(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
