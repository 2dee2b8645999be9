using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>One call of the user's code: its variables, its <c>this</c>, its type arguments, and where it was called from.</summary>
internal sealed class Frame
{
    // Most calls need none of these stacks.
    private Stack<UserException>? _handled;
    private Stack<Value>? _conditionalReceivers;
    private Stack<Value>? _initialised;

    public Frame(Frame? caller, Origin callSite, ISymbol? method, Value? self, TypeArguments types)
    {
        Caller = caller;
        CallSite = callSite;
        Method = method;
        Self = self;
        Types = types;
        Depth = caller is null ? 0 : caller.Depth + 1;
        Scope = new Scope(null);
    }

    public Frame? Caller { get; }

    /// <summary>The call in the caller's code that made this frame.</summary>
    public Origin CallSite { get; }

    /// <summary>The method, accessor, constructor, or, for an initialiser, the type.</summary>
    public ISymbol? Method { get; }

    /// <summary><c>this</c>; null in static code.</summary>
    public Value? Self { get; }

    public TypeArguments Types { get; }

    public int Depth { get; }

    public Scope Scope { get; set; }

    public Value ReturnValue { get; set; } = Value.Null;

    /// <summary>What <c>return ref</c> gave.</summary>
    public Place? ReturnPlace { get; set; }

    /// <summary>Where a <c>goto</c> (also <c>goto case</c>) wants to go.</summary>
    public ILabelSymbol? Target { get; set; }

    /// <summary>The exceptions that enclosing catch clauses handle now, for <c>throw;</c>.</summary>
    public Stack<UserException> Handled => _handled ??= new();

    /// <summary>What <c>?.</c> found to be not null, innermost last.</summary>
    public Stack<Value> ConditionalReceivers => _conditionalReceivers ??= new();

    /// <summary>The objects that initialisers and <c>with</c> are filling, innermost last.</summary>
    public Stack<Value> Initialised => _initialised ??= new();
}

/// <summary>What a statement did.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
    Return,
    Goto,
}
