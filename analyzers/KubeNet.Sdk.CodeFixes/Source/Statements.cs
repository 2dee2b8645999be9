using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>One more statement beside another one, on a line of its own with the same indentation and the file's line ends.</summary>
internal static class Statements
{
    /// <summary>Null where the code stands in no block.</summary>
    public static SourceEdit? Before(SyntaxNode node, string statement) => StatementOf(node) is { } at
        ? new SourceEdit(at.SyntaxTree, new TextSpan(at.SpanStart, 0), statement + Separator(at))
        : null;

    /// <inheritdoc cref="Before"/>
    public static SourceEdit? After(SyntaxNode node, string statement) => StatementOf(node) is { } at
        ? new SourceEdit(at.SyntaxTree, new TextSpan(at.Span.End, 0), Separator(at) + statement)
        : null;

    /// <summary>The statement of a block that the code stands in. Code in a lambda that is called later may see another set, but names the same handles.</summary>
    private static StatementSyntax? StatementOf(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent is BlockSyntax or SwitchSectionSyntax);

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
