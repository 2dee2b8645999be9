using KubeNet.YamlParser.Core;
using KubeNet.YamlParser.Core.Events;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.YamlSource.Parsing;

/// <content>What the parser refuses and need not, what it takes and go-yaml does not, and what is behind an error.</content>
internal sealed partial class YamlFileReader
{
    /// <summary>Each document that cannot be read makes the rest be read again.</summary>
    private const int MostUnread = 20;

    /// <summary>
    /// The text as it is, or with what the parser need not refuse rewritten: the reading that comes furthest, since each error before that
    /// is only the parser's.
    /// </summary>
    private static YamlFile Best(string path, string text)
    {
        var best = new YamlFileReader(path, text).Read();
        if (best.IsBroken)
        {
            var blankLines = BlankLines.In(text);
            foreach (
                var (lines, loose) in new[]
                {
                    (blankLines, null),
                    (null, LooseText.In(text)),
                    (blankLines, LooseText.In(blankLines?.Text ?? "")),
                }
            )
            {
                if (
                    (lines ?? (object?)loose) is not null
                    && new YamlFileReader(path, text, lines, loose).Read() is var other
                    && FirstError(other) > FirstError(best)
                )
                {
                    best = other;
                }
            }
        }

        return best;
    }

    private static int FirstError(YamlFile file) =>
        file.Problems.FirstOrDefault(problem => problem.Kind == YamlProblemKind.Syntax)?.Origin.Start ?? int.MaxValue;

    /// <summary>
    /// With the documents behind the one that cannot be read, so that its error hides no others. What is before them is replaced
    /// by blanks, and the places stay the same.
    /// </summary>
    private static YamlFile Recovered(YamlFile read)
    {
        var unread = new List<string>();
        for (var documents = 0; ; documents++)
        {
            var error = read.Problems.LastOrDefault(problem => problem.Kind == YamlProblemKind.Syntax)?.Origin.Start ?? 0;
            var begin = DocumentSeparator.Before(read.Text, error);
            var next = DocumentSeparator.Behind(read.Text, error);
            var isLast = next < 0 || documents == MostUnread;
            unread.Add(read.Text.Substring(begin, (isLast ? read.Text.Length : next) - begin));
            var rest = isLast ? null : Best(read.Path, new string(' ', next - 1) + read.Text.Substring(next - 1));
            read = new YamlFile(
                read.Path,
                read.Text,
                [.. read.Documents, .. rest?.Documents ?? []],
                [.. read.Problems, .. rest?.Problems ?? []],
                [.. read.Blocks, .. rest?.Blocks ?? []]
            )
            {
                Unread = unread.ConvertAll(text => new UnreadDocument(text)),
            };
            if (rest is not { IsBroken: true })
            {
                return read;
            }
        }
    }

    /// <summary>What go-yaml refuses and the parser takes: control characters, and tabs before what a line begins with.</summary>
    private void Inspect(ParsingEvent at)
    {
        InspectControl(at);
        var start = Math.Min(Offset(at.Start), _text.Length);
        if (_flows == 0 && SyntaxErrors.TabBefore(_text, start) is { } tab)
        {
            throw new YamlException(new Mark(tab - _skipped, 1, 1), new Mark(tab - _skipped + 1, 1, 1), SyntaxErrors.Tab);
        }
    }

    private void InspectControl(ParsingEvent at)
    {
        if (Offset(at is Scalar ? at.End : at.Start) > _control)
        {
            throw new YamlException(
                new Mark(_control - _skipped, 1, 1),
                new Mark(_control - _skipped + 1, 1, 1),
                SyntaxErrors.Control(_text[_control])
            );
        }
    }
}
