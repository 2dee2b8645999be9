using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>One more statement beside another one, on a line of its own with the same indentation and the file's line ends.</summary>
internal static class Statements
{
    /// <summary>Null where the code stands in no block.</summary>
    public static SourceEdit? Before(SyntaxNode node, string statement) =>
        StatementOf(node) is { } at ? new SourceEdit(at.SyntaxTree, new TextSpan(BeginningOf(at), 0), statement + Separator(at)) : null;

    /// <inheritdoc cref="Before"/>
    public static SourceEdit? After(SyntaxNode node, string statement) =>
        StatementOf(node) is { } at ? new SourceEdit(at.SyntaxTree, new TextSpan(at.Span.End, 0), Separator(at) + statement) : null;

    /// <summary>
    /// Where the statement begins with the comments right above it; not above a directive, which may be about the statement.
    /// </summary>
    private static int BeginningOf(StatementSyntax at)
    {
        var beginning = at.SpanStart;
        var lineEnds = 0;
        foreach (var trivia in at.GetLeadingTrivia().Reverse())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                beginning = trivia.SpanStart;
                lineEnds = 0;
            }
            else if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia) && (!trivia.IsKind(SyntaxKind.EndOfLineTrivia) || ++lineEnds > 1))
            {
                break; // a blank line, or a directive
            }
        }

        return beginning;
    }

    /// <summary>
    /// The statement of a block that the code stands in. Code in a lambda that is called later may see another set, but names the same
    /// handles.
    /// </summary>
    private static StatementSyntax? StatementOf(SyntaxNode node) =>
        node.AncestorsAndSelf()
            .OfType<StatementSyntax>()
            .FirstOrDefault(statement => statement.Parent is BlockSyntax or SwitchSectionSyntax);

    /// <summary>A line end and the statement's indentation; a blank where it shares its line with what is before.</summary>
    private static string Separator(StatementSyntax at)
    {
        var text = at.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(at.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, at.SpanStart));
        return string.IsNullOrWhiteSpace(indentation) ? LineEnd(text, line) + indentation : " ";
    }

    private static string LineEnd(SourceText text, TextLine line)
    {
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return end.Length > 0 ? end : "\n";
    }
}
