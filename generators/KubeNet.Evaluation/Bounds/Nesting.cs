namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// How deep a program is in itself: its calls, and what they take of the host's stack with all that lies between them. The
/// latter is counted, in kilobytes at the most, and not measured, so that a program is refused at the same depth on every machine.
/// </summary>
internal readonly record struct Nesting(int Calls, int Stack)
{
    /// <summary>What a call takes apart from the statements and expressions around it.</summary>
    public const int OfCall = 4;

    /// <summary>What a value in a value takes, when it is printed, compared or hashed.</summary>
    public const int OfValue = 3;

    /// <summary>What the way into the library and back into the program takes.</summary>
    public const int OfLibraryCall = 4;

    /// <summary>The same where the library catches what comes out of the program, and throws something else on top of it.</summary>
    public const int OfWrappingCall = 200;

    /// <summary>A filter or a <c>finally</c> runs on top of the exception that made it run, which has left nothing yet.</summary>
    public const int OfUnwinding = 1_500;
}
