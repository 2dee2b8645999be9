namespace KubeNet.Evaluation.Values;

/// <summary>A library call that the evaluator cannot make; the message says which part of it.</summary>
/// <param name="message">A clause about the call.</param>
/// <param name="wayOut">What to do, as a sentence.</param>
internal sealed class UnsupportedNativeException(string message, string wayOut = "Compute the value in another way.") : Exception(message)
{
    public string WayOut { get; } = wayOut;

    /// <summary>Whether the first argument is what is wrong, and not the call.</summary>
    public bool IsAboutArgument { get; init; }
}
