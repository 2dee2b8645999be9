// title: Labels as a dictionary of your own
// example: public class Labels : Dictionary<string, string>
var d = new Labels { ["b"] = "2", ["c"] = "3" }; d["a"] = "1"; d.Add("e", "5");
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", d.Keys) + d.Values.Count + d.ContainsKey("b") + (d.TryGetValue("zz", out var v) ? v : "none") + d.GetValueOrDefault("a") + string.Join(",", d.OrderBy(p => p.Key).Select(p => p.Value)) + d.Count + d.Merge(new() { ["x"] = "9" }).Count + d.Remove("b") + d.All())}");
k8s.Deployment("web", image: "i");
IDictionary<string, string> id = d; id["q"] = "w"; IReadOnlyDictionary<string, string> ird = d; 
k8s.ConfigMap("c2").Data("x", $"{(id.Count + ird["q"] + JsonSerializer.Serialize(d) + ird.Keys.Count() + id.Contains(new("q", "w")))}");
foreach (var kv in d) k8s.ConfigMap("d-" + kv.Key);
foreach (var (k, val) in d.Where(p => p.Key != "a")) k8s.ConfigMap("e-" + k).Data("v", val);
// types
public class Labels : Dictionary<string, string> { public Labels() : base(StringComparer.Ordinal) { } public Labels Merge(Labels o) { var r = new Labels(); foreach (var (k, v) in this.Concat(o)) r[k] = v; return r; } public string All() => string.Join(";", this.Select(p => $"{p.Key}={p.Value}")); }
