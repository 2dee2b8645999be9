using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// How deep exceptions lie in each other, and how long their message is. An <see cref="AggregateException"/> puts the messages of all its
/// inner ones into its own, so <c>e = new AggregateException(e, e)</c> in a loop doubles it without one step of the program; so it must be
/// seen where it is made.
/// </summary>
internal static class ExceptionWeights
{
    /// <summary>What stands around an inner message, and for a message that nobody gave.</summary>
    private const int Around = 32;

    private static readonly ConditionalWeakTable<AggregateException, Weight> s_weights = new();

    /// <summary>Weighs an exception by its inner ones, which were weighed when they were made.</summary>
    /// <param name="made">The exception.</param>
    /// <param name="own">The characters of its own text.</param>
    public static Weight Note(AggregateException made, long own)
    {
        var characters = own + Around;
        var levels = 0;
        foreach (var inner in made.InnerExceptions)
        {
            var weight = inner switch
            {
                AggregateException several => Of(several),
                CarriedException => new Weight(1, Around), // it counts its message when it is asked for it
                _ => new Weight(1, inner.Message.Length),
            };
            characters = Math.Min(characters + weight.Characters + Around, int.MaxValue);
            levels = Math.Max(levels, weight.Levels);
        }

        var noted = new Weight(levels + 1, characters);
        s_weights.Remove(made);
        s_weights.Add(made, noted);
        return noted;
    }

    public static Weight Of(AggregateException exception) => s_weights.TryGetValue(exception, out var known) ? known : Note(exception, 0);

    public sealed record Weight(int Levels, long Characters);
}
