namespace KubeNet.Evaluation.Values;

/// <summary>A call whose result would differ between machines or runs; the message says why and what to write instead.</summary>
internal sealed class ImpureCallException(string message) : Exception(message);
