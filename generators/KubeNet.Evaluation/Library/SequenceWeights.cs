using System.Collections;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library;

/// <summary>
/// How many elements a sequence may give, at least. A lazy one is weighed by what it was made of: <c>a = a.Concat(a)</c> in a loop
/// doubles without one step of the program, so it must be seen where it is built.
/// </summary>
internal static class SequenceWeights
{
    private static readonly ConditionalWeakTable<object, object> s_weights = new();

    public static long Of(Value[] values)
    {
        long sum = 0;
        foreach (var value in values)
        {
            var raw = value.Raw is SymbolicObject { Base: { } held } ? held : value.Raw;
            sum += raw is IEnumerable and not string ? Of(raw) : 0;
        }

        return sum;
    }

    public static long Of(object raw) => raw switch
    {
        ICollection collection => collection.Count,
        ICollection<Value> collection when !IsLazy(raw) => collection.Count,
        _ => s_weights.TryGetValue(raw, out var weight) ? (long)weight : 1,
    };

    /// <summary>Some of LINQ's sequences have a number, but ask what they were made of for it, which may be the user's.</summary>
    private static bool IsLazy(object raw) => raw.GetType().Namespace == "System.Linq";

    public static void Note(object sequence, long weight)
    {
        if (weight > 1 && sequence is not ICollection)
        {
            s_weights.Remove(sequence);
            s_weights.Add(sequence, weight);
        }
    }
}
