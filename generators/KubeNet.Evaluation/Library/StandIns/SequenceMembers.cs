using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

/// <summary>LINQ that needs <c>default(T)</c>, and members that the frameworks of older hosts lack.</summary>
[StandsFor("System.Linq.Enumerable")]
internal static class SequenceMembers
{
    [Member("DefaultIfEmpty``1(System.Collections.Generic.IEnumerable{``0})")]
    public static IEnumerable<Value> DefaultIfEmpty(LibraryCall call, IEnumerable<Value> source) =>
        source.DefaultIfEmpty(call.DefaultOf(call.TypeArgument(0)));

    public static IEnumerable<T> Reverse<T>(T[] source) => Enumerable.Reverse(source.AsEnumerable());

    public static IEnumerable<(int Index, T Item)> Index<T>(IEnumerable<T> source) => source.Select((item, index) => (index, item));

    public static IEnumerable<KeyValuePair<TKey, int>> CountBy<T, TKey>(
        IEnumerable<T> source, Func<T, TKey> keySelector, IEqualityComparer<TKey>? keyComparer) where TKey : notnull
    {
        foreach (var group in source.GroupBy(keySelector, keyComparer ?? EqualityComparer<TKey>.Default))
        {
            yield return new(group.Key, group.Count());
        }
    }

    public static IEnumerable<KeyValuePair<TKey, TResult>> AggregateBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> keySelector, TResult seed, Func<TResult, T, TResult> func, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull => AggregateBy(source, keySelector, _ => seed, func, keyComparer);

    public static IEnumerable<KeyValuePair<TKey, TResult>> AggregateBy<T, TKey, TResult>(
        IEnumerable<T> source, Func<T, TKey> keySelector, Func<TKey, TResult> seedSelector, Func<TResult, T, TResult> func, IEqualityComparer<TKey>? keyComparer)
        where TKey : notnull
    {
        foreach (var group in source.GroupBy(keySelector, keyComparer ?? EqualityComparer<TKey>.Default))
        {
            yield return new(group.Key, group.Aggregate(seedSelector(group.Key), func));
        }
    }
}
