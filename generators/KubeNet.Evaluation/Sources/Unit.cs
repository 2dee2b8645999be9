using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Sources;

/// <summary>
/// A piece of source that an evaluation may consult: a member with its body, one declarator of a field, the head of a type. Which one it is
/// holds from one version of a tree to the next, as long as the declarations of its type are the same: the type's name, the how-manieth
/// part of a type of that name in the tree, the how-manieth piece of the part.
/// </summary>
/// <remarks>It does not hold its tree, and so is asked with it.</remarks>
internal sealed class Unit(string type, int part, int index, TextSpan span, bool isBroken)
{
    private Digest? _text;
    private string[]? _names;

    public string Type { get; } = type;

    public int Part { get; } = part;

    public int Index { get; } = index;

    public TextSpan Span { get; } = span;

    /// <summary>Whether it does not parse. What follows such a piece decides how it is read, so its own text says too little.</summary>
    public bool IsBroken { get; } = isBroken;

    /// <summary>The text from its first token to its last, comments in between included: they move what stands behind them.</summary>
    public Digest TextIn(SyntaxTree tree) => _text ??= Digest.Of(tree.GetText().ToString(Span));

    /// <summary>All names in it that have to be looked up to know its meaning.</summary>
    public IReadOnlyList<string> NamesIn(SyntaxTree tree) =>
        _names ??= Names.In(
            tree.GetRoot()
                .DescendantNodes(Span, node => node.Span.IntersectsWith(Span))
                .OfType<SimpleNameSyntax>()
                .Where(name => Span.Contains(name.Span))
        );
}
