using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// The comments of a file that silence rules: <c># kubenet:disable KUBE2001</c>, with more ids behind commas or blanks. Above everything
/// else in the file it is for the whole file; elsewhere for its own line and the next one that is not a comment.
/// </summary>
internal sealed class Suppressions
{
    private static readonly Regex s_comment = new(@"#\s*kubenet:disable((?:[ \t,]+KUBE[0-9]{4})+)", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _inFile = new(StringComparer.Ordinal);
    private readonly List<(int Start, int End, string Id)> _inLines = [];

    public Suppressions(YamlFile file)
    {
        var text = file.Text;
        if (text.IndexOf("kubenet:disable", StringComparison.Ordinal) < 0)
        {
            return;
        }

        var head = EndOfComments(text, 0);
        foreach (Match comment in s_comment.Matches(text))
        {
            if (file.Blocks.Any(block => comment.Index > block.Start && comment.Index < block.End))
            {
                continue;
            }

            var lineStart = text.LastIndexOf('\n', comment.Index) + 1;
            var end = EndOfLine(text, EndOfComments(text, Math.Min(EndOfLine(text, comment.Index) + 1, text.Length)));
            foreach (var id in comment.Groups[1].Value.Split([' ', ',', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (lineStart < head)
                {
                    _inFile.Add(id);
                }
                else
                {
                    _inLines.Add((lineStart, end, id));
                }
            }
        }
    }

    public bool Cover(string id, Origin origin) =>
        _inFile.Contains(id) || _inLines.Exists(line => line.Id == id && origin.Start >= line.Start && origin.Start <= line.End);

    private static int EndOfLine(string text, int from) => text.IndexOf('\n', from) is var end and >= 0 ? end : text.Length;

    /// <summary>
    /// Where the first line begins, from the start of one on, that is no comment, no blank and no <c>---</c>; or the end of the text.
    /// </summary>
    private static int EndOfComments(string text, int lineStart)
    {
        while (lineStart < text.Length)
        {
            var next = EndOfLine(text, lineStart);
            var content = text.Substring(lineStart, next - lineStart).Trim('\uFEFF', ' ', '\t', '\r');
            if (content.Length > 0 && content[0] != '#' && content != "---")
            {
                return lineStart;
            }

            lineStart = next + 1;
        }

        return text.Length;
    }
}
