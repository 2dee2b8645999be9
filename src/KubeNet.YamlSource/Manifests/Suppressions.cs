using System.Text.RegularExpressions;
using KubeNet.Resources;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// The comments of a file that silence rules: <c># kubenet:disable KUBE2001</c>, with more ids behind commas or blanks. Above everything else
/// in the file it is for the whole file; elsewhere for its own line and the next one.
/// </summary>
internal sealed class Suppressions
{
    private static readonly Regex s_comment = new(@"#\s*kubenet:disable((?:[\s,]+KUBE[0-9]{4})+)", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _inFile = new(StringComparer.Ordinal);
    private readonly List<(int Start, int End, string Id)> _inLines = [];

    public Suppressions(YamlFile file)
    {
        var text = file.Text;
        foreach (Match comment in s_comment.Matches(text))
        {
            var lineStart = text.LastIndexOf('\n', Math.Max(comment.Index - 1, 0)) + 1;
            if (file.Blocks.Any(block => comment.Index > block.Start && comment.Index < block.End))
            {
                continue;
            }

            var isHead = IsOnlyComments(text, lineStart);
            var nextEnd = EndOfLine(text, Math.Min(EndOfLine(text, comment.Index) + 1, text.Length));
            foreach (var id in comment.Groups[1].Value.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (isHead)
                {
                    _inFile.Add(id);
                }
                else
                {
                    _inLines.Add((lineStart, nextEnd, id));
                }
            }
        }
    }

    public bool Cover(string id, Origin origin) =>
        _inFile.Contains(id) || _inLines.Exists(line => line.Id == id && origin.Start >= line.Start && origin.Start <= line.End);

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    private static bool IsOnlyComments(string text, int end)
    {
        foreach (var line in text.Substring(0, end).Split('\n'))
        {
            var content = line.Trim();
            if (content.Length > 0 && content[0] != '#' && content != "---")
            {
                return false;
            }
        }

        return true;
    }
}
