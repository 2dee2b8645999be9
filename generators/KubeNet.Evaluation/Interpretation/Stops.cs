using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>An exception of the interpreted program, on its way to a <c>catch</c> of that program.</summary>
internal sealed class UserException(
    Value exception,
    string typeName,
    string message,
    Origin thrownAt,
    Frame frame,
    string? explanation = null
) : Exception(message)
{
    /// <summary>What the finding says, if nobody catches it: more than .NET's message may.</summary>
    public string Explanation => explanation ?? Message;

    /// <summary>The exception object, a library one or one of the user's.</summary>
    public Value Thrown { get; } = exception;

    public string TypeName { get; } = typeName;

    public Origin ThrownAt { get; } = thrownAt;

    /// <summary>The frame that threw; its callers lead to the call in <c>Define</c>.</summary>
    public Frame Frame { get; } = frame;
}

/// <summary>
/// The evaluation of a set cannot go on: a bound is exceeded, or the way of the program depends on something unknown.
/// No <c>catch</c> or <c>finally</c> of the program sees it.
/// </summary>
internal sealed class EvaluationStopped(Finding? reason) : Exception(reason?.Message)
{
    /// <summary>Null where the cause has been reported already.</summary>
    public Finding? Reason { get; } = reason;
}
