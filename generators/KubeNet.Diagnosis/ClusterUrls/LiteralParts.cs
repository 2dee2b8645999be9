using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.ClusterUrls;

/// <summary>Where a part of a string's text stands in the source: escapes, quotes and the indentation of a raw string are no part of the text.</summary>
internal static class LiteralParts
{
    /// <summary>Null where the source has no such text in it.</summary>
    public static Location? LocationOf(SyntaxToken literal, TextPart part) =>
        part.StartIn(literal.Text, 0, literal.Text.Length) is { } start && literal.SyntaxTree is { } tree
            ? Location.Create(tree, new TextSpan(literal.SpanStart + start, part.Length))
            : null;

    /// <summary>The part in the one literal of a place that reads so; null where there is none or it is not certain which.</summary>
    public static Location? LocationIn(SyntaxTree tree, TextSpan place, TextPart part, CancellationToken cancellationToken = default)
    {
        var root = tree.GetRoot(cancellationToken);
        var tokens = root.FindNode(place, getInnermostNodeForTie: true).DescendantNodesAndSelf(node => true)
            .Select(AddressLiterals.TokenOf)
            .Where(token => token is { } known && place.Contains(known.Span) && known.Text.IndexOf(part.Shown, StringComparison.Ordinal) >= 0)
            .ToList();
        return tokens is [{ } only] ? LocationOf(only, part) : null;
    }
}
