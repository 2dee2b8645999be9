using KubeNet.Evaluation.Values;
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
) : ProgramException(message, exception)
{
    /// <summary>What the finding says if it is not caught: more than .NET's message may.</summary>
    public string Explanation => explanation ?? Message;

    public string TypeName { get; } = typeName;

    public Origin ThrownAt { get; } = thrownAt;

    /// <summary>The frame that threw; its callers lead to the call in <c>Define</c>.</summary>
    public Frame Frame { get; } = frame;
}
