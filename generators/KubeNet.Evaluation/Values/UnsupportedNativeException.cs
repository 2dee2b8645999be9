namespace KubeNet.Evaluation.Values;

/// <summary>A library call that the evaluator cannot make; the message says which part of it.</summary>
internal sealed class UnsupportedNativeException(string message) : Exception(message);
