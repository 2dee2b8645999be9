// title: Collection expressions of immutable and frozen collections, of types with a builder, and of collections of your own
// example: Bag<int> bag = [1, 2, .. new[] { 3 }];
ImmutableArray<int> array = [1, 2];
ImmutableList<string> list = ["x", .. array.Select(i => i + "")];
ImmutableHashSet<int> single = [1];
ImmutableSortedSet<int> sorted = [3, 1, 2];
ImmutableQueue<int> queue = [1, 2];
ImmutableStack<int> stack = [1, 2];
IImmutableList<int> face = [5];
FrozenSet<int> frozen = [1];
k8s.ConfigMap("library").Data("v", $"{string.Join(",", array)} {string.Join(",", list)} {single.Contains(1)} {string.Join(",", sorted)} {string.Join(",", queue)} {string.Join(",", stack)} {face[0]} {frozen.Count}");
Bag<int> bag = [1, 2, .. new[] { 3 }];
Bag<string> empty = [];
Summed summed = [1, 2];
Shouted shouted = ["a", "b"];
k8s.ConfigMap("own").Data("v", $"{string.Join(",", bag)} {bag.Count} {empty.Count} {new Holder([1, 2]).Bag.Count} {summed.Sum} {string.Join(",", shouted)}");
k8s.ConfigMap("params").Data("v", $"{Count(1, 2)} {First("a")} {Joined([1, 2])}");
// members
static int Count(params ImmutableArray<int> items) => items.Length;
static string First(params List<string> items) => items[0];
static string Joined(ImmutableList<long> items) => string.Join(",", items);
// types
[System.Runtime.CompilerServices.CollectionBuilder(typeof(Bag), nameof(Bag.Create))]
public class Bag<T>(T[] items) : IEnumerable<T>
{
    public int Count => items.Length;
    public IEnumerator<T> GetEnumerator() { foreach (var item in items) yield return item; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public static class Bag { public static Bag<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray()); }
public record Holder(Bag<int> Bag);
public class Summed : System.Collections.IEnumerable { public int Sum; public void Add(int x) => Sum += x; public System.Collections.IEnumerator GetEnumerator() => throw new Exception(); }
public class Shouted : IEnumerable<string>
{
    private readonly List<string> _items = [];
    public void Add(string item) => _items.Add(item + "!");
    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
