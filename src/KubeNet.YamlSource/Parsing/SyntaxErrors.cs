using System.Globalization;
using KubeNet.Resources;
using KubeNet.YamlParser.Core;
using KubeNet.YamlParser.Core.Events;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Parsing;

/// <summary>Messages about text that is not valid YAML: what is wrong and how to fix it, where the parser says neither.</summary>
internal static class SyntaxErrors
{
    public const string Tab = "The line is indented with a tab. Use spaces";

    public const string Merge =
        "map merge requires map or sequence of maps as the value. Put the key in quotes, \"<<\", if it is not meant to merge";

    private const string Quotes = "If it is meant as a text, put the value in quotes";

    public static string TooDeep { get; } =
        FormattableString.Invariant($"its values are nested more than {YamlFileReader.MostDepth} levels deep");

    public static YamlException Alias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        return new YamlException(
            alias.Start,
            alias.End,
            $"A value that begins with '*' is an alias, and no anchor '&{name}' is before it. If it is meant "
                + $"as a text, write it in quotes: "
                + $"\"*{name}\""
        );
    }

    public static string Control(char c) =>
        $"control characters are not allowed, and this is U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}. "
        + $"Remove it, or write it as \"\\u{((int)c).ToString("x4", CultureInfo.InvariantCulture)}\" in double quotes";

    /// <summary>The first character that go-yaml refuses wherever it is, or a place behind the text.</summary>
    public static int ControlCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (< ' ' and not ('\t' or '\n' or '\r')) or (>= '\u007f' and < '\u00a0' and not '\u0085') or '\ufffe' or '\uffff')
            {
                return i;
            }
        }

        return int.MaxValue;
    }

    /// <summary>The tab between the beginning of a line and a place, where nothing but blanks is between them.</summary>
    public static int? TabBefore(string text, int place)
    {
        int? tab = null;
        for (var at = place - 1; at >= 0 && text[at] is not ('\n' or '\r'); at--)
        {
            if (text[at] == '\t')
            {
                tab = at;
            }
            else if (text[at] != ' ')
            {
                return null;
            }
        }

        return tab;
    }

    /// <summary>The parser's error as a problem, at the place that causes it.</summary>
    public static YamlProblem Of(string path, string text, YamlException error, int start, int length)
    {
        var message = string.Join(" ", error.Message.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        if (message == TooDeep)
        {
            return Problem(message, start, length) with { IsOnlyUnsupported = true };
        }

        if (ConflictMarker(text, start) is { } conflict)
        {
            var end = text.IndexOfAny(['\r', '\n'], conflict);
            return Problem(
                "The line is a conflict marker of Git. Resolve the conflict, and remove the lines '<<<<<<<', '=======' and '>>>>>>>'",
                conflict,
                Math.Min((end < 0 ? text.Length : end) - conflict, 200)
            );
        }

        // The parser reports the value that contains the tab, which may begin many lines above.
        return message != Tab && message.Contains(" tab ") && IndentingTab(text, start) is { } tab ? Problem(Tab, tab, 1)
            : IsBadBeginning(message) ? Problem(message.TrimEnd('.') + ". " + Quotes, start, length)
            : Problem(message, start, length);

        YamlProblem Problem(string says, int at, int characters) => new(YamlProblemKind.Syntax, says, new Origin(path, at, characters));
    }

    /// <summary>A second colon in a value, and values that begin with what YAML keeps for itself.</summary>
    private static bool IsBadBeginning(string message) =>
        message.Contains("found invalid mapping")
        || message.Contains("cannot start any token")
        || message.Contains("mapping values are not allowed")
        || message.Contains("directive");

    /// <summary>A marker in the document of the error, which may be noticed some lines below it.</summary>
    private static int? ConflictMarker(string text, int error)
    {
        var first = DocumentSeparator.Before(text, error);
        var next = DocumentSeparator.Behind(text, error);
        for (var line = first; line < (next < 0 ? text.Length : next); )
        {
            if (string.CompareOrdinal(text, line, "<<<<<<< ", 0, 8) == 0 || string.CompareOrdinal(text, line, ">>>>>>> ", 0, 8) == 0)
            {
                return line;
            }

            var end = text.IndexOf('\n', line);
            line = end < 0 ? text.Length : end + 1;
        }

        return null;
    }

    /// <summary>The first tab in the indentation of a line, from the line of this place on.</summary>
    private static int? IndentingTab(string text, int from)
    {
        for (var line = from == 0 ? 0 : text.LastIndexOf('\n', from - 1) + 1; line < text.Length; )
        {
            var at = line;
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }

            if (at < text.Length && text[at] == '\t')
            {
                return at;
            }

            var end = text.IndexOf('\n', at);
            line = end < 0 ? text.Length : end + 1;
        }

        return null;
    }
}
