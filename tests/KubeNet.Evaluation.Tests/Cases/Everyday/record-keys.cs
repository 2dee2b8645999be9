// title: Records and tuples as keys
// example: new Dictionary<(int, string), int> { [(1, "a")] = 5 }
var d = new Dictionary<K, string> { [new("a", 1)] = "x" }; var g = new[] { new K("a", 1), new K("a", 1), new K("b", 2) }.GroupBy(k => k).Select(x => x.Key + ":" + x.Count());
k8s.ConfigMap("c1").Data("x", $"{(d[new("a", 1)] + string.Join(",", g) + new HashSet<K> { new("a", 1), new("a", 1) }.Count + d.ContainsKey(new("b", 1)) + new[] { new K("a", 1) }.Contains(new K("a", 1)) + new[] { new K("a", 1) }.ToList().IndexOf(new("a", 1)) + new Dictionary<(int, string), int> { [(1, "a")] = 5 }[(1, "a")])}");
// types
public record K(string A, int B);
