using System.Text.RegularExpressions;

namespace KubeNet.YamlSource.Parsing;

/// <summary>
/// Blank lines at the head of a block scalar that hold spaces: YAML and go-yaml take them, YamlDotNet says "found extra spaces in first
/// line". So the spaces become line ends, which moves no place in the text; the scalar's value loses them again.
/// </summary>
internal sealed class BlankLines
{
    private static readonly Regex s_head = new(
        @"(?<=[ \t])(?<head>[|>])[-+0-9]{0,2}[ \t]*(#[^\r\n]*)?\r?\n(?<blank>[ \r\n]+)(?=\n)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    );

    private readonly Dictionary<int, int> _added = [];

    private BlankLines(string text) =>
        Text = s_head.Replace(
            text,
            match =>
            {
                var blank = match.Groups["blank"].Value;
                var content = match.Index + match.Length + 1;
                if (blank.Split('\n').Max(line => line.TrimEnd('\r').Length) > Indentation(text, content))
                {
                    return match.Value; // go-yaml takes the longest of them for the indentation, and refuses what follows
                }

                var spaces = blank.Count(c => c == ' ');
                _added[match.Groups["head"].Index] = spaces;
                return match.Value.Substring(0, match.Length - blank.Length) + blank.Replace(' ', '\n');
            }
        );

    public string Text { get; }

    private static int Indentation(string text, int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at - lineStart;
    }

    /// <summary>Null where no block scalar begins so.</summary>
    public static BlankLines? In(string text) => new BlankLines(text) is { _added.Count: > 0 } lines ? lines : null;

    /// <summary>The value of the scalar that begins at a place, as it was written.</summary>
    public string Restore(int start, string value) =>
        _added.TryGetValue(start, out var added) ? value.Substring(Math.Min(added, value.Length - value.TrimStart('\n').Length)) : value;
}
