namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// The budget of the program that runs on this thread, for what is asked of values by library code (equality, order, text), which knows
/// no program. So sorting a million values and printing a tuple of tuples can be stopped and cancelled, though no step of the program is taken.
/// </summary>
internal static class Pulse
{
    [ThreadStatic]
    private static Budget? s_budget;

    /// <summary>Makes a budget the one of this thread until the scope is disposed.</summary>
    public static Scope Of(Budget budget)
    {
        var outer = s_budget;
        s_budget = budget;
        return new Scope(outer);
    }

    /// <summary>The token of the program on this thread.</summary>
    public static CancellationToken Cancellation => s_budget?.Cancellation ?? CancellationToken.None;

    /// <summary>Counts elements that are gone through.</summary>
    public static void Beat(long elements = 1) => s_budget?.Walk(elements);

    /// <summary>Asks for characters that are made.</summary>
    public static void Make(long characters) => s_budget?.Allocate(characters);

    public readonly struct Scope(Budget? outer) : IDisposable
    {
        public void Dispose() => s_budget = outer;
    }
}
