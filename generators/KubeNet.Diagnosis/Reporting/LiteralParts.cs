using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>
/// Where a part of a string's text stands in the source: escapes, quotes and the indentation of a raw string are not part of the text.
/// </summary>
internal static class LiteralParts
{
    /// <summary>Null where the source has no such text in it.</summary>
    public static Location? LocationOf(SyntaxToken literal, TextPart part) =>
        part.StartIn(literal.Text, 0, literal.Text.Length) is { } start && literal.SyntaxTree is { } tree
            ? Location.Create(tree, new TextSpan(literal.SpanStart + start, part.Length))
            : null;

    /// <summary>
    /// The part with this text in the only literal of a place; null if there is none, or if it is not certain which one it is.
    /// </summary>
    public static Location? LocationIn(SyntaxTree tree, TextSpan place, TextPart part, CancellationToken cancellationToken = default)
    {
        var literals = tree.GetRoot(cancellationToken)
            .FindNode(place, getInnermostNodeForTie: true)
            .DescendantNodesAndSelf()
            .Select(AddressLiterals.TokenOf)
            .OfType<SyntaxToken>()
            .Where(token => place.Contains(token.Span))
            .ToList();

        // Host and port may stand in two pieces of an interpolated string; then the wrong one by itself is looked for.
        var alone = part.Shown.Substring(part.Offset, part.Length);
        return Only(literals, part) ?? Only(literals, new TextPart(alone, 0, 0, alone.Length));
    }

    private static Location? Only(IReadOnlyList<SyntaxToken> literals, TextPart part)
    {
        var having = literals.Where(token => token.Text.IndexOf(part.Shown, StringComparison.Ordinal) >= 0).ToList();
        return having.Count == 1 ? LocationOf(having[0], part) : null;
    }
}
