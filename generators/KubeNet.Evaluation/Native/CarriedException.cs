using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>An exception of the user's inside one of the library's, which cannot hold it as it is.</summary>
internal sealed class CarriedException(Value exception, string message) : Exception(message)
{
    public Value Carried { get; } = exception;
}
