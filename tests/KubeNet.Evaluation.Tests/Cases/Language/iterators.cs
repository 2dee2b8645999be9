// title: Iterators, as lazy as at run time
// example: IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }
// title: `IEnumerable<int>` of your own
// example: public class Bag(params int[] items) : IEnumerable<int>
var log = new List<string>();
foreach (var x in Numbers(3)) log.Add($"got {x}");
k8s.ConfigMap("a").Data("log", string.Join(";", log)).Data("take", string.Join(",", Forever().Skip(2).Take(3))).Data("tree", string.Join(" ", Walk(new Node(1, [new Node(2, []), new Node(3, [new Node(4, [])])]))));
log.Clear();
using (var e = Guarded().GetEnumerator()) { e.MoveNext(); log.Add("first " + e.Current); }
k8s.ConfigMap("b").Data("log", string.Join(";", log)).Data("sw", string.Join(",", Switched(2))).Data("own", string.Join(",", new Bag(5, 6)) + new Bag(1).Count());
foreach (var s in new Bag(7, 8)) k8s.ConfigMap("bag-" + s);
IEnumerable<int> Numbers(int n) { for (var i = 0; i < n; i++) { log.Add($"make {i}"); yield return i; if (i == 1) yield break; } }
IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }
IEnumerable<int> Walk(Node n) { yield return n.Id; foreach (var c in n.Children) foreach (var d in Walk(c)) yield return d; }
IEnumerable<int> Guarded() { try { yield return 1; yield return 2; } finally { log.Add("finally"); } }
IEnumerable<string> Switched(int n) { switch (n) { case 1: yield return "one"; break; case 2: yield return "two"; goto case 3; case 3: yield return "three"; break; } }
// types
public record Node(int Id, Node[] Children);
public class Bag(params int[] items) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { foreach (var i in items) yield return i; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
