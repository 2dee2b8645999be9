namespace KubeNet.Rules.Cel.Values;

/// <summary>An error of the evaluation, in the server's words: <c>no such key: name</c>. A rule that ends in one is violated.</summary>
internal sealed class CelError(string message) : CelValue
{
    public string Message { get; } = message;

    public override string TypeName => "error";

    public override bool IsValue => false;
}

/// <summary>
/// What this evaluator does not know: a function that it lacks, an operation that the server's type checker would have refused. A rule that
/// ends in it is not judged.
/// </summary>
internal sealed class CelUnknown : CelValue
{
    public static readonly CelUnknown Instance = new();

    private CelUnknown() { }

    public override string TypeName => "unknown";

    public override bool IsValue => false;
}

/// <summary>An evaluation took more steps than it may.</summary>
internal sealed class CelExhaustedException : Exception { }
