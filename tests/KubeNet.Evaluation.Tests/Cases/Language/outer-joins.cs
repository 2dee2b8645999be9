// title: `LeftJoin` and the newer members of LINQ
// example: apps.LeftJoin(Regions(), a => a.Region, r => r.Key, (a, r) => a.Name + (r.Value ?? "-"))
var apps = new List<Svc> { new("a", "eu", 3, ["x", "y"]), new("b", "us", 1, []), new("c", "eu", 2, ["y"]), new("d", "ap", 5, ["z", "x"]) };
k8s.ConfigMap("c1").Data("x", $"{(string.Join(";", apps.GroupBy(a => a.Region).OrderBy(g => g.Key).Select(g => $"{g.Key}={string.Join(",", g.Select(a => a.Name))}")))}");
k8s.ConfigMap("c2").Data("x", $"{(string.Join(";", from a in apps join r in Regions() on a.Region equals r.Key into rs from r in rs.DefaultIfEmpty() orderby a.Weight descending select $"{a.Name}:{r.Value ?? "none"}"))}");
k8s.ConfigMap("c3").Data("x", $"{(string.Join(";", apps.SelectMany(a => a.Tags, (a, t) => (a.Name, Tag: t)).ToLookup(x => x.Tag, x => x.Name).OrderBy(l => l.Key).Select(l => l.Key + string.Concat(l))))}");
k8s.ConfigMap("c4").Data("x", $"{(apps.Aggregate(new StringBuilder(), (sb, a) => sb.Append(a.Name).Append(a.Weight), sb => sb.ToString()))}");
k8s.ConfigMap("c5").Data("x", $"{(string.Join(",", apps.Chunk(3).Select(c => c.Length)))}");
k8s.ConfigMap("c6").Data("x", $"{(string.Join(",", apps.Zip(Enumerable.Range(1, 10), (a, i) => a.Name + i)))}");
k8s.ConfigMap("c7").Data("x", $"{(string.Join(",", apps.Select((a, i) => new { a.Name, i }).Where(x => x.i % 2 == 0).Select(x => x.ToString())))}");
k8s.ConfigMap("c8").Data("x", $"{(apps.MaxBy(a => a.Weight)!.Name + apps.MinBy(a => a.Weight)!.Name)}");
k8s.ConfigMap("c9").Data("x", $"{(apps.Sum(a => a.Weight) + apps.Average(a => a.Weight))}");
k8s.ConfigMap("c10").Data("x", $"{(string.Join(",", apps.CountBy(a => a.Region).Select(p => p.Key + p.Value)))}");
k8s.ConfigMap("c11").Data("x", $"{(string.Join(",", apps.AggregateBy(a => a.Region, 0, (s, a) => s + a.Weight).Select(p => p.Key + p.Value)))}");
k8s.ConfigMap("c12").Data("x", $"{(string.Join(",", apps.Index().Select(p => p.Index + p.Item.Name)))}");
k8s.ConfigMap("c13").Data("x", $"{(string.Join(",", apps.DistinctBy(a => a.Region).Select(a => a.Name)))}");
k8s.ConfigMap("c14").Data("x", $"{(string.Join(",", apps.OrderBy(a => a.Region, StringComparer.Ordinal).ThenByDescending(a => a.Weight).Select(a => a.Name)))}");
k8s.ConfigMap("c15").Data("x", $"{(apps.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase)["A"].Region)}");
k8s.ConfigMap("c16").Data("x", $"{(string.Join(",", apps.Select(a => a.Weight).Order().Reverse().SkipLast(1).TakeLast(2).Prepend(9).Append(8)))}");
k8s.ConfigMap("c17").Data("x", $"{(string.Join(",", apps.TakeWhile(a => a.Weight != 2).Select(a => a with { Name = a.Name + "!" })))}");
k8s.ConfigMap("c18").Data("x", $"{(apps.Any(a => a is { Region: "eu", Weight: > 2 }) && apps.All(a => a.Name.Length == 1))}");
k8s.ConfigMap("c19").Data("x", $"{(apps.FirstOrDefault(a => a.Name == "zz")?.Name ?? "none")}");
k8s.ConfigMap("c20").Data("x", $"{(apps.Single(a => a.Tags is ["y"]).Name)}");
k8s.ConfigMap("c21").Data("x", $"{(string.Join(",", apps.ExceptBy(["a", "b"], a => a.Name).Select(a => a.Name)))}");
k8s.ConfigMap("c22").Data("x", $"{(string.Join(",", apps.UnionBy(apps, a => a.Region).Select(a => a.Name)))}");
k8s.ConfigMap("c23").Data("x", $"{(string.Join(",", apps.LeftJoin(Regions(), a => a.Region, r => r.Key, (a, r) => a.Name + (r.Value ?? "-"))))}");
k8s.ConfigMap("c24").Data("x", $"{(apps.Select(a => a.Region).Distinct().Count())}");
k8s.ConfigMap("c25").Data("x", $"{(apps.SequenceEqual(apps.ToArray()))}");
// members
static Dictionary<string, string> Regions() => new() { ["eu"] = "Europe", ["us"] = "States" };
// types
public record Svc(string Name, string Region, int Weight, string[] Tags) { public override string ToString() => Name; }
