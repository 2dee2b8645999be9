using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Diagnosis.ClusterUrls;

/// <summary>Finds the addresses in a string literal, or in the literal parts of an interpolated string.</summary>
internal static class AddressLiterals
{
    /// <summary>The kinds of node that <see cref="In"/> takes.</summary>
    public static readonly SyntaxKind[] Kinds = [SyntaxKind.StringLiteralExpression, SyntaxKind.Utf8StringLiteralExpression, SyntaxKind.InterpolatedStringText];

    public static IEnumerable<ClusterHost> In(SyntaxNode node)
    {
        var text = node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InterpolatedStringTextSyntax part => part.TextToken.ValueText,
            _ => "",
        };
        if (text.IndexOf(ClusterHost.Mark, StringComparison.Ordinal) < 0 || node.ContainsDiagnostics)
        {
            return [];
        }

        var (startIsKnown, endIsKnown) = node is InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax whole }
            ? (whole.Contents[0] == node && !IsJoined(whole), whole.Contents.Last() == node && !IsJoined(whole))
            : (!IsJoined(node), !IsJoined(node));
        return ClusterHost.In(text, startIsKnown, endIsKnown);
    }

    /// <summary>Whether more text may stand before or behind it: <c>"http://server." + rest</c>.</summary>
    private static bool IsJoined(SyntaxNode text)
    {
        var outer = text.Parent;
        while (outer is ParenthesizedExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer.IsKind(SyntaxKind.AddExpression) || outer.IsKind(SyntaxKind.AddAssignmentExpression);
    }
}
