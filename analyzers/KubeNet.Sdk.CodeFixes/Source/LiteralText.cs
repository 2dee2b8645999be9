using System.Globalization;
using KubeNet.Findings;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Sdk.CodeFixes.Source;

/// <summary>
/// Another value in the form that a literal has: plain, verbatim or raw. Where the form does not say how (an interpolated string, a sum, a
/// number in hexadecimal, several lines), nothing is written.
/// </summary>
internal static class LiteralText
{
    /// <summary>The literal at a diagnostic with another value; null where it is no literal of a form that can be kept.</summary>
    public static SourceEdit? Replace(SyntaxNode node, Replacement value)
    {
        var literal = node
            is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax number }
            ? number
            : node as LiteralExpressionSyntax;
        return literal is not null && Of(literal.Token, value) is { } text ? new SourceEdit(node.SyntaxTree, node.Span, text) : null;
    }

    /// <summary>A text as an ordinary string literal.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string? Of(SyntaxToken token, Replacement value)
    {
        switch (token.Kind())
        {
            case SyntaxKind.NumericLiteralToken when token.Text.All(c => c is >= '0' and <= '9' or '_'):
                return Plain(value);
            case SyntaxKind.StringLiteralToken when value.Text is null || token.Text[0] == '"':
                return Plain(value);
            case SyntaxKind.StringLiteralToken when token.Text.StartsWith("@\"", StringComparison.Ordinal):
                return "@\"" + value.Text.Replace("\"", "\"\"") + "\"";
            case SyntaxKind.SingleLineRawStringLiteralToken
                when value.Text is { Length: > 0 } text && text.IndexOfAny(['"', '\r', '\n']) < 0:
                var quotes = token.Text.Substring(0, token.Text.Length - token.Text.TrimStart('"').Length);
                return quotes + text + quotes;
            default:
                return null;
        }
    }

    private static string Plain(Replacement value) =>
        value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(value.Text!);
}
