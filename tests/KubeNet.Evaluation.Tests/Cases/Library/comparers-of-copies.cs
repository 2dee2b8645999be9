// title: A copy of a dictionary or set with the same comparer does not ask it
// example: new Dictionary<string, int>(d, own)
var log = new List<string>(); var own = new Logged(log); var other = new Logged(log);
var d = new Dictionary<string, int>(own) { ["a"] = 1, ["b"] = 2 }; var h = new HashSet<string>(["x", "Y"], own); log.Clear();
var same = new Dictionary<string, int>(d, own).Count + new HashSet<string>(h, own).Count; log.Add("same" + same);
var others = new Dictionary<string, int>(d, other).Count + new HashSet<string>(h, other).Count; log.Add("other" + others);
log.Add(h.SetEquals(new HashSet<string>(own) { "y", "X" }) + ""); log.Add(h.SetEquals(new HashSet<string>(other) { "y", "X" }) + "");
log.Add(h.IsSubsetOf(new HashSet<string>(own) { "y", "X", "z" }) + "");
var records = new HashSet<string>(["q"], new Same(log)); log.Add("record"); log.Add(new HashSet<string>(records, new Same(log)).Count + "");
var order = new Order(log); var sorted = new SortedSet<string>(["a", "b", "c"], order); log.Add("sorted");
log.Add(new SortedSet<string>(sorted, order).Count + ""); log.Add(sorted.SetEquals(new SortedSet<string>(sorted, order)) + "");
k8s.ConfigMap("c").Data("x", string.Join(" ", log));
// types
class Logged(List<string> log) : IEqualityComparer<string> { public bool Equals(string? a, string? b) { log.Add(a + "=" + b);
return string.Equals(a, b, StringComparison.OrdinalIgnoreCase); } public int GetHashCode(string s) { log.Add("#" + s);
return s.ToLowerInvariant()[0]; } }
record Same(List<string> Log) : IEqualityComparer<string> { public bool Equals(string? a, string? b) => a == b;
public int GetHashCode(string s) { Log.Add("#" + s); return s[0]; } }
class Order(List<string> log) : IComparer<string> { public int Compare(string? x, string? y) { log.Add(x + ":" + y);
return string.CompareOrdinal(x, y); } }
