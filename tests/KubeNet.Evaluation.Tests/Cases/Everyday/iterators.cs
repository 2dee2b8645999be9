// title: Recursive iterators and those with a `finally`
// example: public IEnumerable<string> Walk(int depth = 0)
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", Evens(10).Take(3)) + string.Join(",", Tree.Sample().Walk()))}");
using (var e = Evens(3).GetEnumerator()) { e.MoveNext(); k8s.ConfigMap("e").Data("x", e.Current + ""); }
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", log))}");
k8s.ConfigMap("c3").Data("x", $"{(string.Join(",", Fib().TakeWhile(x => x < 50).Where(x => x % 2 == 1)))}");
// members
List<string> log = [];
IEnumerable<int> Evens(int n) { try { for (var i = 0; i < n; i++) { if (i % 2 == 1) continue; yield return i; } } finally { log.Add("done"); } }
static IEnumerable<long> Fib() { var (a, b) = (0L, 1L); while (true) { yield return a; (a, b) = (b, a + b); } }
// types
public record Tree(string Name, params Tree[] Kids) { public IEnumerable<string> Walk(int depth = 0) { yield return new string('-', depth) + Name; foreach (var k in Kids) foreach (var n in k.Walk(depth + 1)) yield return n; } public static Tree Sample() => new("r", new("a", new Tree("b")), new("c")); }
