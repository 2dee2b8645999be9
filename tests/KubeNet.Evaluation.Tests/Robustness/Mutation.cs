using KubeNet.Evaluation.Tests.Programs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>
/// Changes a source as typing does, mostly once: a token is deleted, doubled, swapped with its neighbour or replaced by another, a
/// statement likewise, or the file is cut. Half of the changes put a token in the place of one of its kind, so that many mutants still
/// compile.
/// </summary>
internal static class Mutation
{
    public static string Of(string source, Draw draw)
    {
        for (var i = draw.Chance(90) ? 1 : draw.Between(2, 3); i > 0; i--)
        {
            source = Once(source, draw);
        }

        return source;
    }

    private static string Once(string source, Draw draw)
    {
        if (source.Length < 2 || draw.Chance(5))
        {
            return source[..draw.Number(source.Length + 1)];
        }

        var root = CSharpSyntaxTree.ParseText(source).GetRoot();
        var tokens = root.DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
        var statements = root.DescendantNodes().OfType<StatementSyntax>().Where(s => s.Parent is BlockSyntax).ToArray();
        if (tokens.Length < 2)
        {
            return source;
        }

        var at = draw.Number(tokens.Length - 1);
        return draw.Number(20) switch
        {
            < 2 => Replaced(source, (tokens[at].Span, "")),
            < 4 => Replaced(source, (tokens[at].Span, tokens[at].Text + " " + tokens[at].Text)),
            4 => Replaced(source, (tokens[at].Span, tokens[at + 1].Text), (tokens[at + 1].Span, tokens[at].Text)),
            5 => Replaced(source, (tokens[at].Span, draw.OneOf(tokens).Text)),
            < 10 when statements.Length > 1 => Statement(source, statements, draw),
            _ => OfOneKind(source, tokens, draw),
        };
    }

    private static string Statement(string source, StatementSyntax[] statements, Draw draw)
    {
        var one = draw.OneOf(statements);
        var other = draw.OneOf(statements);
        return draw.Number(3) switch
        {
            0 => Replaced(source, (one.Span, "")),
            1 => Replaced(source, (one.Span, one + " " + one)),
            _ when one.Span.OverlapsWith(other.Span) => Replaced(source, (one.Span, other.ToString())),
            _ => Replaced(source, (one.Span, other.ToString()), (other.Span, one.ToString())),
        };
    }

    private static string OfOneKind(string source, SyntaxToken[] tokens, Draw draw)
    {
        var wanted =
            draw.Chance(15) ? Names
            : draw.Chance(60) ? Literals
            : Operators;
        var known = tokens.Where(t => wanted.Contains(Kind(t))).DefaultIfEmpty(tokens[0]).ToArray();
        var one = draw.OneOf(known);
        return Replaced(source, (one.Span, draw.OneOf(tokens.Where(t => Kind(t) == Kind(one)).ToArray()).Text));
    }

    private const string Names = "name";

    private const string Literals = "number text character";

    private const string Operators = "arithmetic comparison logic assignment step";

    /// <summary>What may stand for what.</summary>
    private static string Kind(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.NumericLiteralToken => "number",
            SyntaxKind.StringLiteralToken => "text",
            SyntaxKind.CharacterLiteralToken => "character",
            SyntaxKind.IdentifierToken when token.Parent is IdentifierNameSyntax => Names,
            SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken => "step",
            SyntaxKind.AmpersandAmpersandToken or SyntaxKind.BarBarToken => "logic",
            SyntaxKind.PlusEqualsToken or SyntaxKind.MinusEqualsToken or SyntaxKind.AsteriskEqualsToken => "assignment",
            _ when token.Parent is not BinaryExpressionSyntax => "none",
            SyntaxKind.PlusToken or SyntaxKind.MinusToken or SyntaxKind.AsteriskToken or SyntaxKind.SlashToken or SyntaxKind.PercentToken =>
                "arithmetic",
            SyntaxKind.EqualsEqualsToken or SyntaxKind.ExclamationEqualsToken or SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken =>
                "comparison",
            _ => "none",
        };

    private static string Replaced(string source, params (TextSpan Span, string Text)[] changes) =>
        SourceText.From(source).WithChanges(changes.Select(c => new TextChange(c.Span, c.Text)).OrderBy(c => c.Span)).ToString();
}
