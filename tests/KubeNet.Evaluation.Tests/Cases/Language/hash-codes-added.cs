// title: `HashCode` with `Add`
// example: foreach (var x in b) h.Add(x); return h.ToHashCode();
var d = new HashSet<Key> { new("a", [1]), new("a", [1]) };
k8s.ConfigMap("c1").Data("x", $"{(d.Count)}");
// types
public class Key(string a, int[] b) { public override bool Equals(object? o) => true; public override int GetHashCode() { var h = new HashCode(); h.Add(a); foreach (var x in b) h.Add(x); return h.ToHashCode(); } }
