using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>LINQ that needs <c>default(T)</c>, and members that the frameworks of older hosts lack.</summary>
[StandsFor("System.Linq.Enumerable")]
internal static class SequenceMembers
{
    /// <summary>Versions of .NET differ in which lazy sequences know their length.</summary>
    [Member("TryGetNonEnumeratedCount``1(System.Collections.Generic.IEnumerable{``0},System.Int32@)")]
    public static bool TryGetNonEnumeratedCount(IEnumerable<Value> source, out int count)
    {
        Given.NotNull(source, nameof(source));
        if (source is OwnSequence and not ICollection<Value>)
        {
            count = 0;
            return false;
        }

        count = source is ICollection<Value> collection
            ? collection.Count
            : throw new ImpureCallException(
                "gives a result for a lazy sequence that depends on the version of .NET. Use Count() or a list"
            );
        return true;
    }

    [Member("DefaultIfEmpty``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<Value> DefaultIfEmpty(LibraryCall call, IEnumerable<Value> source) =>
        source.DefaultIfEmpty(call.DefaultOf(call.TypeArgument(0)));

    [Member("Range(System.Int32,System.Int32)")]
    public static IEnumerable<Value> Range(LibraryCall call, int start, int count)
    {
        if (count < 0 || (long)start + count - 1 > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(count), ExceptionMessages.OutOfRange);
        }

        call.CheckLength(count);
        return count == 0 ? [] : new NumberRange(start, count);
    }

    [Member(LeftJoinId + ")")]
    public static IEnumerable<Value> LeftJoin(
        LibraryCall call,
        IEnumerable<Value> outer,
        IEnumerable<Value> inner,
        Func<Value, Value> outerKeySelector,
        Func<Value, Value> innerKeySelector,
        Func<Value, Value, Value> result
    ) => LeftJoin(call, outer, inner, outerKeySelector, innerKeySelector, result, null);

    [Member(LeftJoinId + ",System.Collections.Generic.IEqualityComparer{``2})")]
    public static IEnumerable<Value> LeftJoin(
        LibraryCall call,
        IEnumerable<Value> outer,
        IEnumerable<Value> inner,
        Func<Value, Value> outerKeySelector,
        Func<Value, Value> innerKeySelector,
        Func<Value, Value, Value> result,
        IEqualityComparer<Value>? comparer
    )
    {
        Check(outer, inner, outerKeySelector, innerKeySelector, result);
        var missing = call.DefaultOf(call.TypeArgument(1));
        return outer
            .GroupJoin(inner, outerKeySelector, innerKeySelector, (one, found) => (one, found), comparer)
            .SelectMany(pair => pair.found.DefaultIfEmpty(missing), (pair, other) => result(pair.one, other));
    }

    [Member(RightJoinId + ")")]
    public static IEnumerable<Value> RightJoin(
        LibraryCall call,
        IEnumerable<Value> outer,
        IEnumerable<Value> inner,
        Func<Value, Value> outerKeySelector,
        Func<Value, Value> innerKeySelector,
        Func<Value, Value, Value> result
    ) => RightJoin(call, outer, inner, outerKeySelector, innerKeySelector, result, null);

    [Member(RightJoinId + ",System.Collections.Generic.IEqualityComparer{``2})")]
    public static IEnumerable<Value> RightJoin(
        LibraryCall call,
        IEnumerable<Value> outer,
        IEnumerable<Value> inner,
        Func<Value, Value> outerKeySelector,
        Func<Value, Value> innerKeySelector,
        Func<Value, Value, Value> result,
        IEqualityComparer<Value>? comparer
    )
    {
        Check(outer, inner, outerKeySelector, innerKeySelector, result);
        var missing = call.DefaultOf(call.TypeArgument(0));
        return inner
            .GroupJoin(outer, innerKeySelector, outerKeySelector, (one, found) => (one, found), comparer)
            .SelectMany(pair => pair.found.DefaultIfEmpty(missing), (pair, other) => result(other, pair.one));
    }

    private static void Check(
        IEnumerable<Value> outer,
        IEnumerable<Value> inner,
        Func<Value, Value> outerKeySelector,
        Func<Value, Value> innerKeySelector,
        Func<Value, Value, Value> resultSelector
    )
    {
        Given.NotNull(outer, nameof(outer));
        Given.NotNull(inner, nameof(inner));
        Given.NotNull(outerKeySelector, nameof(outerKeySelector));
        Given.NotNull(innerKeySelector, nameof(innerKeySelector));
        Given.NotNull(resultSelector, nameof(resultSelector));
    }

    private const string LeftJoinId = "LeftJoin" + JoinParameters;

    private const string RightJoinId = "RightJoin" + JoinParameters;

    private const string JoinParameters =
        "``4(System.Collections.Generic.IEnumerable{``0},System.Collections.Generic.IEnumerable{``1},"
        + "System.Func{``0,``2},System.Func{``1,``2},System.Func{``0,``1,``3}";

    public static IEnumerable<T> Reverse<T>(T[] source) => Enumerable.Reverse(source.AsEnumerable());

    public static IEnumerable<(int Index, T Item)> Index<T>(IEnumerable<T> source) => source.Select((item, index) => (index, item));

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        IEqualityComparer<TKey>? keyComparer
    )
        where TKey : notnull =>
        Groups(source, keySelector, keyComparer).Select(group => new KeyValuePair<TKey, int>(group.Key, group.Count()));

    public static IEnumerable<KeyValuePair<TKey, TResult>> AggregateBy<T, TKey, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        TResult seed,
        Func<TResult, T, TResult> func,
        IEqualityComparer<TKey>? keyComparer
    )
        where TKey : notnull => AggregateBy(source, keySelector, _ => seed, func, keyComparer);

    public static IEnumerable<KeyValuePair<TKey, TResult>> AggregateBy<T, TKey, TResult>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        Func<TKey, TResult> seedSelector,
        Func<TResult, T, TResult> func,
        IEqualityComparer<TKey>? keyComparer
    )
        where TKey : notnull
    {
        Given.NotNull(source, nameof(source));
        Given.NotNull(keySelector, nameof(keySelector));
        Given.NotNull(seedSelector, nameof(seedSelector));
        Given.NotNull(func, nameof(func));
        return Aggregated();

        IEnumerable<KeyValuePair<TKey, TResult>> Aggregated()
        {
            var places = new Dictionary<TKey, int>(keyComparer ?? EqualityComparer<TKey>.Default);
            var results = new List<KeyValuePair<TKey, TResult>>();
            foreach (var item in source)
            {
                var key = Given.NotNull(keySelector(item), "key");
                if (!places.TryGetValue(key, out var at))
                {
                    at = results.Count;
                    places.Add(key, at);
                    results.Add(new(key, seedSelector(key)));
                }

                results[at] = new(results[at].Key, func(results[at].Value, item));
            }

            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<IGrouping<TKey, T>> Groups<T, TKey>(
        IEnumerable<T> source,
        Func<T, TKey> keySelector,
        IEqualityComparer<TKey>? keyComparer
    )
    {
        Given.NotNull(source, nameof(source));
        Given.NotNull(keySelector, nameof(keySelector));
        return source.GroupBy(item => Given.NotNull(keySelector(item), "key"), keyComparer ?? EqualityComparer<TKey>.Default);
    }
}
