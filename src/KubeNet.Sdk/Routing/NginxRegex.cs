using System.Text;
using System.Text.RegularExpressions;

namespace KubeNet.Routing;

/// <summary>
/// Evaluates NGINX's regular expressions (PCRE, over bytes, ignoring the case of ASCII letters only) with those of .NET. Syntax that has a
/// different meaning in .NET is translated. Syntax that .NET does not support is rejected, and the route reports that.
/// </summary>
internal static class NginxRegex
{
    private static readonly Dictionary<string, string> s_classes = new(StringComparer.Ordinal)
    {
        ["alnum"] = "a-zA-Z0-9",
        ["alpha"] = "a-zA-Z",
        ["digit"] = "0-9",
        ["lower"] = "a-zA-Z",
        ["upper"] = "a-zA-Z",
        ["space"] = @"\t-\r ",
        ["blank"] = @"\t ",
        ["word"] = "a-zA-Z0-9_",
        ["xdigit"] = "0-9a-fA-F",
        ["punct"] = @"!-/:-@\[-`{-~",
        ["graph"] = "!-~",
        ["print"] = " -~",
        ["cntrl"] = @"\x00-\x1F\x7F",
    };

    /// <summary>
    /// The match of <c>~* "^path"</c> with a request's path, both as bytes, or null if the expression cannot be evaluated.
    /// </summary>
    public static Match? Match(string path, string request)
    {
        try
        {
            return Regex.Match(
                Hidden(request),
                "^" + Translate(Unquote(path)),
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1)
            );
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>A group's text as bytes, or empty if the group does not exist.</summary>
    public static string Group(Match match, int number) => Shown(match.Groups[number].Value);

    /// <summary>A byte outside ASCII has no upper and lower case in NGINX, but it has in .NET if it is a letter of Latin-1.</summary>
    private static string Hidden(string bytes) => new(Array.ConvertAll(bytes.ToCharArray(), c => c > '\x7F' ? (char)(c + 0xE000) : c));

    private static string Shown(string hidden) => new(Array.ConvertAll(hidden.ToCharArray(), c => c >= 0xE000 ? (char)(c - 0xE000) : c));

    /// <summary>
    /// The text that NGINX reads between quotes: a backslash is kept, except before a quote, another backslash and the letters t, r and n.
    /// </summary>
    private static string Unquote(string quoted)
    {
        var text = new StringBuilder(quoted.Length);
        for (var i = 0; i < quoted.Length; i++)
        {
            var next = quoted[i] == '\\' && i + 1 < quoted.Length ? quoted[i + 1] : '\0';
            var meant = next switch
            {
                '"' or '\'' or '\\' => next,
                't' => '\t',
                'r' => '\r',
                'n' => '\n',
                _ => '\0',
            };
            if (quoted[i] == '"')
            {
                throw new NotSupportedException("A quote ends the expression.");
            }

            text.Append(meant == '\0' ? quoted[i] : meant);
            i += meant == '\0' ? 0 : 1;
        }

        return text.ToString();
    }

    private static string Translate(string pcre)
    {
        var net = new StringBuilder(pcre.Length + 16);
        var inClass = false;
        for (var i = 0; i < pcre.Length; i++)
        {
            var c = pcre[i];
            if (c == '\\')
            {
                var escaped = i + 1 < pcre.Length ? pcre[++i] : throw new NotSupportedException("A backslash at the end.");
                net.Append(Escape(escaped, inClass));
            }
            else if (
                inClass
                && c == '['
                && i + 1 < pcre.Length
                && pcre[i + 1] == ':'
                && pcre.IndexOf(":]", i, StringComparison.Ordinal) is var end and > 0
            )
            {
                var name = pcre.Substring(i + 2, end - i - 2);
                net.Append(s_classes.TryGetValue(name, out var members) ? members : throw new NotSupportedException(name));
                i = end + 1;
            }
            else if (inClass)
            {
                inClass = c != ']';
                net.Append(c is '[' ? @"\[" : Hidden(c.ToString()));
            }
            else if (c == '[')
            {
                inClass = true;
                net.Append(c);
                for (var leading = i + 1; leading < pcre.Length && pcre[leading] is '^' or ']' && leading <= i + 2; leading++)
                {
                    if (pcre[leading] == ']')
                    {
                        net.Append(@"\]"); // a bracket in the first place stands for itself
                        i = leading;
                        break;
                    }

                    net.Append('^');
                    i = leading;
                }
            }
            else if (c == '(' && i + 1 < pcre.Length && pcre[i + 1] is '?' or '*')
            {
                i += Group(pcre, i, net);
            }
            else if (c == '+' && i > 0 && pcre[i - 1] is '+' or '*' or '?' or '}' && net[net.Length - 1] == pcre[i - 1])
            {
                throw new NotSupportedException("A possessive quantifier.");
            }
            else
            {
                net.Append(Hidden(c.ToString()));
            }
        }

        return net.ToString();
    }

    /// <summary>PCRE numbers named groups together with the others, .NET after them. So their names are removed.</summary>
    private static int Group(string pcre, int at, StringBuilder net)
    {
        foreach (var (open, close) in new[] { ("(?P<", '>'), ("(?<", '>'), ("(?'", '\'') })
        {
            if (
                string.CompareOrdinal(pcre, at, open, 0, open.Length) == 0
                && at + open.Length < pcre.Length
                && pcre[at + open.Length] is not ('=' or '!')
                && pcre.IndexOf(close, at + open.Length) is var end and > 0
            )
            {
                net.Append('(');
                return end - at;
            }
        }

        foreach (var plain in new[] { "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i)" })
        {
            if (string.CompareOrdinal(pcre, at, plain, 0, plain.Length) == 0)
            {
                net.Append(plain);
                return plain.Length - 1;
            }
        }

        throw new NotSupportedException("A group of a kind that is not known.");
    }

    private static string Escape(char escaped, bool inClass) =>
        (escaped, inClass) switch
        {
            ('d', false) => "[0-9]",
            ('D', false) => "[^0-9]",
            ('w', false) => "[a-zA-Z0-9_]",
            ('W', false) => "[^a-zA-Z0-9_]",
            ('s', false) => @"[\t-\r ]",
            ('S', false) => @"[^\t-\r ]",
            ('d', true) => "0-9",
            ('w', true) => "a-zA-Z0-9_",
            ('s', true) => @"\t-\r ",
            ('b' or 'B' or 'A' or 'Z' or 'z', false) => @"\" + escaped,
            (>= '1' and <= '9', false) => @"\" + escaped,
            _ when char.IsLetterOrDigit(escaped) => throw new NotSupportedException($"\\{escaped}"),
            _ => @"\" + escaped,
        };
}
