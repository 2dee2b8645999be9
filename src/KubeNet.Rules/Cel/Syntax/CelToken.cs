using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Syntax;

internal enum CelTokenKind
{
    End,
    Name,
    Literal,

    /// <summary>An operator or a bracket.</summary>
    Sign,
}

/// <summary>A word of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The name or the sign; of a number, its digits.</param>
/// <param name="Value">The value of a literal; null for one that needs the sign before it (<c>9223372036854775808</c>).</param>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, CelValue? Value = null);
