// title: `foreach` over anything with a `GetEnumerator`, an extension too
// example: foreach (var i in ..3)
foreach (var x in new Rng(3)) k8s.ConfigMap("a" + x);
foreach (var x in 2) k8s.ConfigMap("b" + x);
foreach (var (a, i) in new[] { "x", "y" }.Select((a, i) => (a, i))) k8s.ConfigMap(a + i);
foreach (int q in new object[] { 1, 2 }) k8s.ConfigMap("c" + q);
foreach (var ch in "ab") k8s.ConfigMap("d" + ch);
foreach (KeyValuePair<string, int> kv in new Dictionary<string, int> { ["e"] = 1 }) k8s.ConfigMap(kv.Key + kv.Value);
foreach (var i in ..3) k8s.ConfigMap("f" + i);
// types
public class Rng(int n) { public En GetEnumerator() => new(n); public struct En(int n) { int _i = 0; public int Current => _i; public bool MoveNext() => ++_i <= n; } }
public static class Ex { public static IEnumerator<int> GetEnumerator(this int n) { for (var i = 0; i < n; i++) yield return i; } public static IEnumerator<int> GetEnumerator(this Range r) { for (var i = r.Start.Value; i < r.End.Value; i++) yield return i; } }
