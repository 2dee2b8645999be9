using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// How many elements a sequence may give, at least, and how deep sequences lie in it. A lazy one is weighed by what it was made of:
/// <c>a = a.Concat(a)</c> in a loop doubles, and <c>a = a.Select(f)</c> nests, without one step of the program; so it must be seen where
/// it is built.
/// </summary>
internal static class SequenceWeights
{
    private static readonly ConditionalWeakTable<object, Weight> s_weights = new();

    private static readonly ConditionalWeakTable<object, SortedSet<Value>> s_views = new();

    /// <summary>Members whose chains the library goes through in a loop, however long they are.</summary>
    private static readonly HashSet<string> s_flat = new(StringComparer.Ordinal) { "Concat", "Append", "Prepend" };

    public static long Of(Value[] values)
    {
        long sum = 0;
        foreach (var value in values)
        {
            var raw = Held(value);
            sum += raw is IEnumerable and not string ? Of(raw) : 0;
        }

        return sum;
    }

    public static long Of(object raw) =>
        raw switch
        {
            ICollection collection => CountOf(collection),
            SpanSlice slice => slice.Count,
            _ when s_weights.TryGetValue(raw, out var weight) && weight.Elements > 0 => weight.Elements,
            ICollection<Value> collection when !IsLazy(raw) => collection.Count,
            _ => 1,
        };

    /// <summary>
    /// The number of a collection's elements, at most, without asking code of the user's, which gives its elements one by one; the default
    /// of an immutable array has none, and no number.
    /// </summary>
    public static int CountOf(ICollection collection) =>
        collection is ImmutableArray<Value> { IsDefault: true } ? 0
        : s_views.TryGetValue(collection, out var whole) ? whole.Count
        : Wrappers.HoldsOwn(collection) ? 1
        : collection.Count;

    /// <summary>Notes that a set is a part of another one, which asks the comparer for the number of its elements.</summary>
    public static void NoteView(object view, object set)
    {
        if (set is SortedSet<Value> sorted && !s_views.TryGetValue(view, out _))
        {
            s_views.Add(view, s_views.TryGetValue(set, out var whole) ? whole : sorted);
        }
    }

    /// <summary>Some of LINQ's sequences have a number, but ask what they were made of for it, which may be the user's.</summary>
    private static bool IsLazy(object raw) => raw.GetType().Namespace == "System.Linq" && raw is not IGrouping<Value, Value>;

    /// <summary>How many sequences lie in this one, one inside the other; nothing need be noted of the first.</summary>
    public static int LevelsOf(object? raw) =>
        raw is null or string or not (IEnumerable or IEnumerator) ? 0
        : s_weights.TryGetValue(raw, out var weight) ? weight.Levels
        : HoldsItsSource(raw) ? 1
        : 0;

    /// <summary>How many levels what a member makes of these has; 0 for what holds none of them.</summary>
    public static int LevelsAround(string member, object? receiver, Value[] values)
    {
        var levels = receiver is null ? 0 : LevelsOf(receiver) + 1;
        for (var i = 0; i < values.Length; i++)
        {
            var raw = Held(values[i]);
            if (raw is IEnumerable and not string)
            {
                var isLink = i == 0 && s_flat.Contains(member) && s_weights.TryGetValue(raw, out var weight) && weight.Member == member;
                levels = Math.Max(levels, LevelsOf(raw) + (isLink ? 0 : 1));
            }
        }

        return levels;
    }

    /// <summary>The most levels of what is passed.</summary>
    public static int LevelsIn(object? receiver, Value[] values)
    {
        var levels = LevelsOf(receiver);
        foreach (var value in values)
        {
            levels = value.Raw is IEnumerable and not string ? Math.Max(levels, LevelsOf(value.Raw)) : levels;
        }

        return levels;
    }

    public static void Note(object sequence, long elements, int levels, string member)
    {
        if ((elements > 1 || levels > 1) && HoldsItsSource(sequence))
        {
            s_weights.Remove(sequence);
            s_weights.Add(sequence, new Weight(elements, levels, member));
        }
    }

    /// <summary>Whether a sequence enumerates its source each time, instead of holding a copy.</summary>
    private static bool HoldsItsSource(object made) =>
        made switch
        {
            string => false,
            ReadOnlyCollection<Value> or Collection<Value> => true,
            ICollection => made.GetType() is { IsGenericType: true } type
                && type.GetGenericTypeDefinition() == typeof(ReadOnlyDictionary<,>),
            IEnumerable or IEnumerator => !made.GetType().IsValueType,
            _ => false,
        };

    private static object? Held(Value value) => value.Raw is SymbolicObject { Base: { } held } ? held : value.Raw;

    private sealed record Weight(long Elements, int Levels, string Member);
}
