using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>Where positions of a file stand after edits of it.</summary>
internal sealed class TextMoves
{
    private readonly ImmutableArray<TextChange> _changes;

    /// <param name="changes">The changes of one file, which do not overlap.</param>
    public TextMoves(IEnumerable<TextChange> changes) => _changes = changes.OrderBy(change => change.Span.Start).ToImmutableArray();

    /// <summary>
    /// A position in replaced text moves to the start of the replacement. A position at an insertion moves behind the inserted text.
    /// </summary>
    public int Of(int position)
    {
        var moved = position;
        foreach (var change in _changes)
        {
            if (change.Span.Start > position || (change.Span.Start == position && change.Span.Length > 0))
            {
                break;
            }

            moved += position < change.Span.End ? change.Span.Start - position : change.NewText!.Length - change.Span.Length;
        }

        return moved;
    }
}
