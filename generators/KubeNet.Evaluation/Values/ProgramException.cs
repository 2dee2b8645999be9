namespace KubeNet.Evaluation.Values;

/// <summary>An exception of the interpreted program on its way through code of the library.</summary>
internal abstract class ProgramException(Value thrown) : Exception
{
    /// <summary>The exception object, a library one or one of the user's.</summary>
    public Value Thrown { get; } = thrown;
}
