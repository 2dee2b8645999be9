// title: The default of a `KeyValuePair`
// example: KeyValuePair<int, string> p = default;
var (k, v) = new Dictionary<string, int> { }.LastOrDefault(); KeyValuePair<int, string> p = default; var a = new KeyValuePair<string, DateTime>[1]; var (q, r) = a[0]; var e = new List<KeyValuePair<string, int>>().DefaultIfEmpty().First(); var (m, n) = e;
k8s.ConfigMap("c1").Data("x", $"{((k ?? "null") + v + p.Key + (p.Value ?? "null") + p + q + r.Year + e.Value + (m is null) + n + new Dictionary<string, (int, string)>().FirstOrDefault().Value.Item1)}");
