namespace KubeNet.Evaluation.Bounds;

/// <summary>
/// The budget of the program that runs on this thread, for what is asked of values by library code (equality, order, text), which knows
/// no program. So sorting a million values and printing a tuple of tuples can be stopped and cancelled, though no step of the program is
/// taken.
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

    /// <summary>Counts processor time of another thread that worked for the program.</summary>
    public static void Spend(TimeSpan time) => s_budget?.Spend(time);

    /// <summary>Asks for characters that are made.</summary>
    public static void Make(long characters) => s_budget?.Allocate(characters);

    /// <summary>Checks how deep sequences lie in each other.</summary>
    public static void CheckSequences(int levels) => s_budget?.CheckLevels("sequences", levels);

    /// <summary>Counts a call of the program's code that takes no step of its own.</summary>
    public static void Step() => s_budget?.Step();

    /// <summary>
    /// Goes a level deeper into a value (a tuple in a tuple) until the scope is disposed; what is printed or compared level by level
    /// is gone through on the stack.
    /// </summary>
    public static Level Nest()
    {
        s_budget?.Walk(LevelCost);
        return new Level(s_budget, s_budget?.Nest(Nesting.OfValue) ?? default);
    }

    /// <summary>
    /// Goes into a comparison of the program's until the scope is disposed. What sorts catches whatever comes out of it, and throws
    /// something else on top of it, so a recursion through comparisons needs much of the stack to be left.
    /// </summary>
    public static Level NestComparison() => new(s_budget, s_budget?.Nest(Nesting.OfWrappingCall) ?? default);

    /// <summary>What asking something made of values costs, beside going past a plain one.</summary>
    private const int LevelCost = 30;

    public readonly struct Level(Budget? budget, Nesting outer) : IDisposable
    {
        public void Dispose() => budget?.Restore(outer);
    }

    public readonly struct Scope(Budget? outer) : IDisposable
    {
        public void Dispose() => s_budget = outer;
    }
}
