// title: Comparers of collections
// example: d.Comparer == StringComparer.OrdinalIgnoreCase
// A collection gives back the comparer that it got.
var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
var n = new Dictionary<string, int>();
var h = new HashSet<string>(StringComparer.Ordinal);
var s = new SortedDictionary<string, int>(StringComparer.Ordinal);
k8s.ConfigMap("x")
    .Data(
        "a",
        $"{d.Comparer == StringComparer.OrdinalIgnoreCase} {d.Comparer.Equals(StringComparer.OrdinalIgnoreCase)} "
            + $"{n.Comparer == EqualityComparer<string>.Default} {h.Comparer == StringComparer.Ordinal} "
            + $"{h.Comparer == (object)StringComparer.OrdinalIgnoreCase} {s.Comparer == StringComparer.Ordinal}"
    );
var mine = new My();
var m = new Dictionary<string, int>(mine);
var l = new List<string>().ToHashSet(mine);
k8s.ConfigMap("y")
    .Data(
        "a",
        $"{m.Comparer == mine} {ReferenceEquals(l.Comparer, mine)} "
            + $"{new Dictionary<string, int>(m, m.Comparer).Comparer == mine} "
            + $"{new SortedSet<int>().Comparer == Comparer<int>.Default} "
            + $"{new Dictionary<int, int>().Comparer == EqualityComparer<int>.Default}"
    );
// types
class My : IEqualityComparer<string>
{
    public bool Equals(string? a, string? b) => a == b;

    public int GetHashCode(string s) => 1;
}
