// title: Null as a key, and among elements
// example: ports.TryGetValue(none!, out var port)
string? none = null;
var log = new List<string>();
void Try(string what, Func<object?> act)
{
    try
    {
        log.Add($"{what}={act()}");
    }
    catch (Exception e)
    {
        log.Add($"{what}: {e.GetType().Name} {(e as ArgumentException)?.ParamName}");
    }
}

var ports = new Dictionary<string, int> { ["a"] = 1 };
IDictionary<string, int> face = ports;
IReadOnlyDictionary<string, int> readOnly = ports;
Try("try", () => ports.TryGetValue(none!, out var port) ? port : -1);
Try("contains", () => ports.ContainsKey(none!));
Try("get", () => ports[none!]);
Try("set", () => ports[none!] = 2);
Try("add", () => { ports.Add(none!, 1); return 1; });
Try("tryadd", () => ports.TryAdd(none!, 1));
Try("remove", () => ports.Remove(none!));
Try("remove out", () => ports.Remove(none!, out _));
Try("default", () => ports.GetValueOrDefault(none!, 5));
Try("initialiser", () => new Dictionary<string, int> { { none!, 1 } }.Count);
Try("indexer", () => new Dictionary<string, int> { [none!] = 1 }.Count);
Try("face try", () => face.TryGetValue(none!, out var port) ? port : -1);
Try("face add", () => { face.Add(none!, 1); return 1; });
Try("face get", () => face[none!]);
Try("read", () => readOnly.ContainsKey(none!));
Try("number", () => new Dictionary<int?, int>().ContainsKey(null));
var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal) { ["a"] = 1 };
Try("sorted", () => sorted.TryGetValue(none!, out _));
Try("sorted set", () => sorted[none!] = 1);
var list = new SortedList<string, int>(StringComparer.Ordinal) { ["a"] = 1 };
Try("list", () => list.ContainsKey(none!));
Try("list add", () => { list.Add(none!, 1); return 1; });
Try("list index", () => list.IndexOfKey(none!));
var immutable = System.Collections.Immutable.ImmutableDictionary<string, int>.Empty.Add("a", 1);
Try("immutable", () => immutable.ContainsKey(none!));
Try("immutable add", () => immutable.Add(none!, 1).Count);
Try("immutable set", () => immutable.SetItem(none!, 1).Count);
Try("immutable remove", () => immutable.Remove(none!).Count);
Try("linq", () => new[] { "a", null }.ToDictionary(w => w!).Count);
Try("linq values", () => new[] { "a", null }.ToDictionary(w => w!, w => 1).Count);
Try("linq immutable", () => System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary(new[] { "a", null }, w => w!).Count);
Try("lookup", () => new[] { "a", null, null }.ToLookup(w => w)[null].Count());
Try("groups", () => string.Join(",", new[] { "a", null, "b", null }.GroupBy(w => w).Select(g => $"{g.Key ?? "-"}{g.Count()}")));
Try("groups by", () => string.Join(",", new[] { "a", null, "A" }.GroupBy(w => w, StringComparer.OrdinalIgnoreCase).Select(g => $"{g.Key ?? "-"}{g.Count()}")));
Try("join", () => string.Join(",", new[] { "a", null }.Join(new[] { null, "a" }, w => w, w => w, (l, r) => $"{l ?? "-"}{r ?? "-"}")));
Try("group join", () => string.Join(",", new[] { "a", null }.GroupJoin(new[] { null, "a" }, w => w, w => w, (l, r) => $"{l ?? "-"}{r.Count()}")));
Try("distinct", () => new[] { "a", null, null, "a" }.Distinct().Count());
Try("set", () => new HashSet<string?> { null, "a", null }.Count);
Try("sorted set", () => string.Join(",", new SortedSet<string?>(StringComparer.Ordinal) { "b", null, "a", null }.Select(w => w ?? "-")));
Try("except", () => string.Join(",", new[] { "a", null }.Except(new string?[] { null }).Select(w => w ?? "-")));
Try("min", () => new[] { "b", null, "a" }.Min() ?? "-");
Try("max", () => new[] { "b", null, "a" }.Max() ?? "-");
Try("numbers min", () => new int?[] { 3, null, 2 }.Min());
Try("numbers max", () => new int?[] { 3, null, 2 }.Max());
Try("numbers of none", () => new int?[] { null }.Max() is null);
Try("numbers sum", () => new int?[] { 3, null, 2 }.Sum());
Try("numbers average", () => new int?[] { 3, null, 2 }.Average());
Try("min of", () => new[] { "b", null, "a" }.Min(w => w is null ? (int?)null : w.Length));
Try("min by", () => new[] { "b", null, "a" }.MinBy(w => w) ?? "-");
Try("max by", () => new[] { "b", null, "a" }.MaxBy(w => w) ?? "-");
Try("order", () => string.Join(",", new[] { "b", null, "a" }.OrderBy(w => w, StringComparer.Ordinal).Select(w => w ?? "-")));
Try("index", () => new List<string?> { "a", null }.IndexOf(null));
Try("has", () => new List<string?> { "a", null }.Contains(null));
Try("array", () => Array.IndexOf(new[] { "a", null }, null));
Try("pair", () => new KeyValuePair<string?, int>(null, 1).Key is null);
Try("of type", () => new object?[] { "a", null }.OfType<string>().Count());
Try("queue", () => { var q = new Queue<string?>(); q.Enqueue(null); return q.Dequeue() is null; });
Try("same", () => new[] { "a", null }.SequenceEqual(new[] { "a", null }));
Try("ours", () => new HashSet<string?>(new ByLength()) { null, "a", "b", null }.Count);
Try("ours in linq", () => string.Join(",", new[] { null, "a", "b", null }.Distinct(new ByLength()).Select(w => w ?? "-")));
Try("ours in a map", () => new Dictionary<string, int>(new ByLength()).ContainsKey(none!));
Try("ours in groups", () => string.Join(",", new[] { null, "a", "b", null }.GroupBy(w => w, new ByLength()).Select(g => $"{g.Key ?? "-"}{g.Count()}")));
Try("immutable sorted", () => ImmutableSortedDictionary<string, int>.Empty.ContainsKey(none!));
Try("immutable sorted add", () => ImmutableSortedDictionary<string, int>.Empty.Add(none!, 1).Count);
Try("immutable builder", () => { var b = ImmutableDictionary.CreateBuilder<string, int>(); b[none!] = 1; return b.Count; });
Try("immutable set", () => ImmutableHashSet.Create("a").Contains(none!));
Try("immutable set add", () => ImmutableHashSet.Create("a").Add(none!).Count);
Try("immutable sorted set", () => ImmutableSortedSet.Create("a").Contains(none!));
Try("immutable list", () => ImmutableList.Create("a").IndexOf(none!));
Try("frozen", () => new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary().ContainsKey(none!));
Try("frozen get", () => new Dictionary<string, int> { ["a"] = 1 }.ToFrozenDictionary().GetValueOrDefault(none!));
Try("frozen set", () => new[] { "a" }.ToFrozenSet().Contains(none!));
Try("frozen linq", () => new[] { "a", null }.ToFrozenDictionary(w => w!).Count);
Try("pairs", () => new Dictionary<string, int>(new[] { new KeyValuePair<string, int>(none!, 1) }).Count);
Try("pairs linq", () => new[] { new KeyValuePair<string, int>(none!, 1) }.ToDictionary().Count);
Try("pairs immutable", () => ImmutableDictionary.CreateRange(new[] { new KeyValuePair<string, int>(none!, 1) }).Count);
Try("pair added", () => { ((ICollection<KeyValuePair<string, int>>)ports).Add(new(none!, 1)); return 1; });
Try("pair contained", () => ((ICollection<KeyValuePair<string, int>>)ports).Contains(new(none!, 1)));
Try("tuples", () => new[] { (none!, 1) }.ToDictionary().Count);
Try("read-only", () => new System.Collections.ObjectModel.ReadOnlyDictionary<string, int>(ports).ContainsKey(none!));
Try("query join", () => string.Join(",", from l in new[] { "a", null } join r in new[] { null, "a" } on l equals r select l ?? "-"));
Try("distinct by", () => new[] { "a", null, "b" }.DistinctBy(w => w?.Length).Count());
Try("union by", () => new[] { "a", null }.UnionBy(new[] { null, "b" }, w => w?.Length).Count());
Try("min of nothing", () => new string?[] { null, null }.Min() is null);
Try("max of nothing", () => new string?[] { null, null }.Max() is null);
Try("min by comparer", () => new[] { "b", null, "a" }.Min(StringComparer.Ordinal) ?? "-");
Try("max selector", () => new[] { "b", null, "a" }.Max(w => w) ?? "-");
Try("min selector", () => new[] { "b", null, "a" }.Min(w => w) ?? "-");
Try("min by length", () => new[] { "bb", null, "a" }.MinBy(w => w?.Length) ?? "-");
Try("min pair", () => new (int, string?)[] { (2, null), (1, "a") }.Min().Item1);
Try("texts", () => string.Join(",", new object?[] { null, 1 }) + string.Join(",", new List<int?> { 1, null }) + string.Concat(new List<int?> { 1, null, 2 }) + new StringBuilder().AppendJoin(',', new List<int?> { 1, null }));
Try("equality", () => $"{EqualityComparer<string>.Default.Equals(none, "a")}{Comparer<string>.Default.Compare(none, "a")}{object.Equals(none, null)}{string.Equals(none, null)}");
Try("array sorted", () => { var a = new[] { "b", null, "a" }; Array.Sort(a, StringComparer.Ordinal); return string.Join(",", a.Select(w => w ?? "-")); });
Try("list sorted", () => { var a = new List<string?> { "b", null, "a" }; a.Sort(); return string.Join(",", a.Select(w => w ?? "-")) + a.BinarySearch(null); });
Try("keyed", () => { var k = new Keyed { "a" }; return k.Contains(none!); });
Try("keyed get", () => { var k = new Keyed { "a" }; return k[none!]; });
Try("keyed null", () => { var k = new Keyed { none!, none! }; return k.Count; });
Try("own map", () => { var m = new Own { ["a"] = 1 }; return m.ContainsKey(none!); });
Try("lookup has", () => new[] { "a", null }.ToLookup(w => w?.Length)[null].Count());
Try("lookup contains", () => new[] { "a", null }.ToLookup(w => w).Contains(null));
Try("ordered by", () => string.Join(",", new[] { "b", null, "a" }.OrderByDescending(w => w).ThenBy(w => w?.Length).Select(w => w ?? "-")));
Try("priorities", () => { var q = new PriorityQueue<string, string?>(); q.Enqueue("x", "a"); q.Enqueue("y", null); return q.Dequeue(); });
Try("group results", () => string.Join(",", new[] { "a", null }.GroupBy(w => w, (key, all) => $"{key ?? "-"}{all.Count()}")));
for (var i = 0; i < log.Count; i++)
{
    k8s.ConfigMap($"c{i}").Data("x", log[i]);
}

// types
sealed class ByLength : IEqualityComparer<string?>
{
    public bool Equals(string? x, string? y) => x is null ? y is null : x.Length == y?.Length;

    public int GetHashCode(string? text) => text!.Length;
}

sealed class Keyed : System.Collections.ObjectModel.KeyedCollection<string, string>
{
    protected override string GetKeyForItem(string item) => item;
}

sealed class Own : Dictionary<string, int>;
