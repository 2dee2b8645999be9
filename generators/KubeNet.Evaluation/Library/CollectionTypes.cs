using System.Collections;
using System.Collections.Immutable;

namespace KubeNet.Evaluation.Library;

/// <summary>Arrays, lists, dictionaries and sets.</summary>
internal static class CollectionTypes
{
    public static IEnumerable<PureType> Rows =>
    [
        new PureType(typeof(Array)).Except("CreateInstance", "ConstrainedCopy", "SyncRoot").Makes("Resize", 1),
        new(typeof(IEnumerable)), new(typeof(IEnumerable<>)), new(typeof(IEnumerator)), new(typeof(IEnumerator<>)),
        new(typeof(ICollection)), new(typeof(ICollection<>)), new(typeof(IReadOnlyCollection<>)),
        new(typeof(IList)), new(typeof(IList<>)), new(typeof(IReadOnlyList<>)),
        new(typeof(IDictionary<,>)), new(typeof(IReadOnlyDictionary<,>)), new(typeof(ISet<>)),
        new(typeof(KeyValuePair<,>)),
        new PureType(typeof(List<>)).Makes(".ctor", 0).Makes("set_Capacity", 0).Makes("EnsureCapacity", 0),
        new PureType(typeof(List<>.Enumerator)),
        new PureType(typeof(Dictionary<,>)).Except("GetObjectData", "OnDeserialization").Makes(".ctor", 0).Makes("EnsureCapacity", 0),
        new(typeof(Dictionary<,>.KeyCollection)), new(typeof(Dictionary<,>.ValueCollection)),
        new PureType(typeof(HashSet<>)).Except("GetObjectData", "OnDeserialization").Makes(".ctor", 0),
        new PureType(typeof(Queue<>)).Makes(".ctor", 0),
        new PureType(typeof(Stack<>)).Makes(".ctor", 0),
        new(typeof(SortedDictionary<,>)), new(typeof(SortedSet<>)), new(typeof(SortedList<,>)), new(typeof(LinkedList<>)),
        new(typeof(ImmutableArray)), new(typeof(ImmutableArray<>)), new(typeof(ImmutableList)), new(typeof(ImmutableList<>)),
        new(typeof(ImmutableDictionary)), new(typeof(ImmutableDictionary<,>)), new(typeof(ImmutableHashSet)), new(typeof(ImmutableHashSet<>)),
    ];
}
