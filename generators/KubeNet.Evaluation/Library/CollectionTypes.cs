using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using KubeNet.Evaluation.Native;

namespace KubeNet.Evaluation.Library;

/// <summary>Arrays, lists, dictionaries, sets and queues.</summary>
internal static class CollectionTypes
{
    private static readonly string[] s_serialisation = ["GetObjectData", "OnDeserialization", "SyncRoot", "IsSynchronized"];

    /// <summary>They give references into the collection, or find by spans.</summary>
    private static readonly string[] s_references = ["GetAlternateLookup", "TryGetAlternateLookup", "GetValueRefOrNullRef"];

    public static IEnumerable<PureType> Rows => [.. Interfaces, .. Mutable, .. Immutable];

    private static IEnumerable<PureType> Interfaces =>
        [
            new(typeof(IEnumerable)),
            new(typeof(IEnumerable<>)),
            new(typeof(IEnumerator)),
            new(typeof(IEnumerator<>)),
            new(typeof(IDisposable)),
            new PureType(typeof(ICollection)).Except(s_serialisation),
            new(typeof(ICollection<>)),
            new(typeof(IReadOnlyCollection<>)),
            new(typeof(IList)),
            new(typeof(IList<>)),
            new(typeof(IReadOnlyList<>)),
            new(typeof(IDictionary)),
            new(typeof(IDictionary<,>)),
            new(typeof(IReadOnlyDictionary<,>)),
            new(typeof(ISet<>)),
            new PureType(typeof(IComparer<>)),
            new PureType(typeof(IEqualityComparer<>)),
            new PureType(typeof(Comparer<>)).AsBase(typeof(void)),
            new PureType(typeof(EqualityComparer<>)).AsBase(typeof(void)),
            new(typeof(KeyValuePair<,>)),
            new(typeof(DictionaryEntry)),
            .. PureLibrary.WherePresent(
                "System.Collections.Generic.IReadOnlySet`1",
                "System.Collections.Generic.KeyValuePair",
                "System.Collections.Generic.CollectionExtensions"
            ),
        ];

    private static IEnumerable<PureType> Mutable =>
        [
            new PureType(typeof(Array)).Except(
                "CreateInstance",
                "ConstrainedCopy",
                "SyncRoot",
                "SetValue",
                "Initialize",
                "IsSynchronized",
                "MaxLength"
            ),
            new(typeof(ArraySegment<>)),
            Sized(typeof(List<>)),
            new(typeof(List<>.Enumerator)),
            Sized(typeof(Dictionary<,>)),
            new(typeof(Dictionary<,>.Enumerator)),
            new(typeof(Dictionary<,>.KeyCollection)),
            new(typeof(Dictionary<,>.KeyCollection.Enumerator)),
            new(typeof(Dictionary<,>.ValueCollection)),
            new(typeof(Dictionary<,>.ValueCollection.Enumerator)),
            Sized(typeof(HashSet<>)).Except("CreateSetComparer"),
            new(typeof(HashSet<>.Enumerator)),
            Sized(typeof(Queue<>)),
            new(typeof(Queue<>.Enumerator)),
            Sized(typeof(Stack<>)),
            new(typeof(Stack<>.Enumerator)),
            Plain(typeof(SortedDictionary<,>)),
            new(typeof(SortedDictionary<,>.Enumerator)),
            new(typeof(SortedDictionary<,>.KeyCollection)),
            new(typeof(SortedDictionary<,>.KeyCollection.Enumerator)),
            new(typeof(SortedDictionary<,>.ValueCollection)),
            new(typeof(SortedDictionary<,>.ValueCollection.Enumerator)),
            Plain(typeof(SortedSet<>)).Except("CreateSetComparer"),
            Plain(typeof(SortedSet<>.Enumerator)),
            Sized(typeof(SortedList<,>)),
            Plain(typeof(LinkedList<>)),
            Plain(typeof(LinkedList<>.Enumerator)),
            new(typeof(LinkedListNode<>)),
            new PureType(typeof(Collection<>)).AsBase(typeof(InterpretedCollection)),
            new PureType(typeof(ReadOnlyCollection<>)).AsBase(),
            new PureType(typeof(ReadOnlyDictionary<,>)).AsBase(),
            new PureType(typeof(KeyedCollection<,>)).Except(s_serialisation).AsBase(typeof(InterpretedKeyedCollection)),
            .. PureLibrary
                .WherePresent("System.Collections.Generic.PriorityQueue`2", "System.Collections.Generic.OrderedDictionary`2")
                .Select(row => row.Except("Capacity", "EnsureCapacity")), // how much room there is hangs on the host
        ];

    private static IEnumerable<PureType> Immutable =>
        [
            new(typeof(ImmutableArray)),
            new(typeof(ImmutableArrayExtensions)),
            new PureType(typeof(ImmutableArray<>)).Except("As", "CastArray"), // look at the type of the array, which is one of values here
            new PureType(typeof(ImmutableArray<>.Builder)).Except("set_Count"), // makes elements that are default(T)
            new(typeof(ImmutableArray<>.Enumerator)),
            new(typeof(ImmutableList)),
            new(typeof(ImmutableList<>)),
            new(typeof(ImmutableList<>.Enumerator)),
            new(typeof(ImmutableList<>.Builder)),
            new(typeof(ImmutableDictionary)),
            Hashed(typeof(ImmutableDictionary<,>)),
            Hashed(typeof(ImmutableDictionary<,>.Builder)),
            new(typeof(ImmutableHashSet)),
            Hashed(typeof(ImmutableHashSet<>)),
            Hashed(typeof(ImmutableHashSet<>.Builder)),
            new(typeof(ImmutableSortedDictionary)),
            new(typeof(ImmutableSortedDictionary<,>)),
            new(typeof(ImmutableSortedDictionary<,>.Builder)),
            new(typeof(ImmutableSortedSet)),
            new(typeof(ImmutableSortedSet<>)),
            new(typeof(ImmutableSortedSet<>.Builder)),
            new(typeof(ImmutableQueue)),
            new(typeof(ImmutableQueue<>)),
            new(typeof(ImmutableStack)),
            new(typeof(ImmutableStack<>)),
            new(typeof(IImmutableList<>)),
            new(typeof(IImmutableDictionary<,>)),
            new(typeof(IImmutableSet<>)),
            .. PureLibrary
                .WherePresent(
                    "System.Collections.Frozen.FrozenDictionary",
                    "System.Collections.Frozen.FrozenDictionary`2",
                    "System.Collections.Frozen.FrozenSet",
                    "System.Collections.Frozen.FrozenSet`1"
                )
                .Select(HashOrdered),
        ];

    /// <summary>Leaves out what gives elements in the order of hash codes.</summary>
    private static PureType HashOrdered(PureType row) =>
        row.Except("Keys", "Values", "Items", "GetEnumerator", "CopyTo").Except(s_references);

    private static PureType Hashed(Type type) => HashOrdered(new PureType(type));

    private static PureType Plain(Type type) => new PureType(type).Except(s_serialisation).Except(s_references).AsBase();

    /// <summary>A collection that may be given room. How much it has is not read: it depends on the version of .NET.</summary>
    private static PureType Sized(Type type) =>
        Plain(type).Except("Capacity").Makes(".ctor", 0).Makes("set_Capacity", 0).Makes("EnsureCapacity", 0);
}
