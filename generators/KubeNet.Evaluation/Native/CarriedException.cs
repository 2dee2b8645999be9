using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>An exception of the user's inside one of the library's, which cannot hold it as it is.</summary>
internal sealed class CarriedException(Value exception, Func<string> message) : Exception
{
    /// <summary>The program's own, which may compute it; whoever asks puts it into another text.</summary>
    public override string Message
    {
        get
        {
            var text = message();
            Pulse.Make(text.Length);
            return text;
        }
    }

    public Value Carried { get; } = exception;
}
