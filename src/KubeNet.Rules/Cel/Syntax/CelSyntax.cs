using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Syntax;

/// <summary>A node of a parsed expression. Macros are nodes of their own and not expanded.</summary>
internal abstract record CelSyntax
{
    /// <summary>How deep the tree below is; an evaluation recurses as deep.</summary>
    public int Depth { get; init; }
}

internal sealed record CelLiteral(CelValue Value) : CelSyntax;

internal sealed record CelName(string Name) : CelSyntax;

/// <summary><c>operand.field</c>, and with <c>IsTest</c> <c>has(operand.field)</c>.</summary>
internal sealed record CelSelect(CelSyntax Operand, string Field, bool IsOptional, bool IsTest) : CelSyntax;

internal sealed record CelIndex(CelSyntax Operand, CelSyntax Index, bool IsOptional) : CelSyntax;

/// <summary>A call of a function or an operator; a member call has its target as the first argument.</summary>
internal sealed record CelCall(string Function, bool IsMember, IReadOnlyList<CelSyntax> Arguments) : CelSyntax;

/// <summary>Two or more operands of <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed record CelLogic(bool IsAnd, IReadOnlyList<CelSyntax> Operands) : CelSyntax;

internal sealed record CelConditional(CelSyntax Condition, CelSyntax WhenTrue, CelSyntax WhenFalse) : CelSyntax;

/// <summary>An item of a list; an optional one (<c>[?x]</c>) is left out where it is absent.</summary>
internal readonly record struct CelItem(CelSyntax Value, bool IsOptional);

internal sealed record CelListSyntax(IReadOnlyList<CelItem> Items) : CelSyntax;

internal readonly record struct CelPair(CelSyntax Key, CelSyntax Value, bool IsOptional);

internal sealed record CelMapSyntax(IReadOnlyList<CelPair> Pairs) : CelSyntax;

/// <summary>What a macro makes of the items of a list or map.</summary>
internal enum CelMacro
{
    All,
    Exists,
    ExistsOne,
    Map,
    Filter,
    TransformMap,
    TransformMapEntry,
}

/// <summary>
/// <c>range.all(x, body)</c>. <see cref="Second"/> is null unless the macro has two variables: then they are index and item, or key and
/// value.
/// </summary>
internal sealed record CelComprehension(CelMacro Macro, CelSyntax Range, string First, string? Second, CelSyntax? Condition, CelSyntax Body)
    : CelSyntax;

/// <summary><c>cel.bind(name, value, body)</c>, and <c>optional.optMap(name, body)</c>.</summary>
internal sealed record CelBinding(CelBindingForm Form, string Name, CelSyntax Value, CelSyntax Body) : CelSyntax;

internal enum CelBindingForm
{
    Plain,

    /// <summary>optMap: the body's value becomes optional.</summary>
    OptionalMap,

    /// <summary>optFlatMap: the body gives an optional value itself.</summary>
    OptionalFlatMap,
}
