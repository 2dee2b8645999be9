using KubeNet.Evaluation.Values;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>An exception of the interpreted program, on its way to a <c>catch</c> of that program.</summary>
internal sealed class UserException(
    Value exception,
    string typeName,
    Func<string> message,
    Origin thrownAt,
    Frame frame,
    Func<string>? explanation = null
) : ProgramException(exception)
{
    private string? _message;

    public UserException(Value exception, string typeName, string message, Origin thrownAt, Frame frame, string? explanation = null)
        : this(exception, typeName, () => message, thrownAt, frame, explanation is null ? null : () => explanation) { }

    /// <summary>The program's own may compute it, so it is asked for as late as in the running program.</summary>
    public override string Message => _message ??= message();

    /// <summary>What the finding says if it is not caught: more than .NET's message may.</summary>
    public string Explanation
    {
        get
        {
            try
            {
                return explanation?.Invoke() ?? Message;
            }
            catch (UnprintableException)
            {
                return "An exception, the text of which is not known at build time";
            }
        }
    }

    public string TypeName { get; } = typeName;

    public Origin ThrownAt { get; } = thrownAt;

    /// <summary>The frame that threw; its callers lead to the call in <c>Define</c>.</summary>
    public Frame Frame { get; } = frame;
}
