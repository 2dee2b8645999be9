// title: Query syntax: `where`, `orderby`, `group`, `join`
// example: from p in people where p.Age > 20 orderby p.Age descending, p.Name group p by p.Team into g
// title: LINQ over your own types
// example: people.ToDictionary(p => p.Name, p => p.Age)
var people = new[] { new P("ann", 30, "x"), new P("bob", 25, "y"), new P("cid", 30, "x") };
var q = from p in people where p.Age > 20 orderby p.Age descending, p.Name group p by p.Team into g select new { Team = g.Key, Names = string.Join("+", g.Select(x => x.Name)) };
foreach (var g in q) k8s.ConfigMap("team-" + g.Team).Data("names", g.Names);
var dict = people.ToDictionary(p => p.Name, p => p.Age);
k8s.ConfigMap("l").Data("sum", people.Sum(p => p.Age) + "").Data("max", people.MaxBy(p => p.Name)!.Name).Data("any", people.Any(p => p.Age > 29) + "" + people.All(p => p.Age > 29)).Data("d", dict["bob"] + "" + dict.Count + dict.ContainsKey("zed"))
 .Data("join", string.Join(";", from p in people join t in new[] { ("x", "Xs"), ("y", "Ys") } on p.Team equals t.Item1 select p.Name + t.Item2)).Data("agg", people.Aggregate("", (a, p) => a + p.Name[0])).Data("first", people.FirstOrDefault(p => p.Age > 99)?.Name ?? "none").Data("none", new int[0].FirstOrDefault() + "" + new List<int>().DefaultIfEmpty().First())
 .Data("zip", string.Join(",", people.Zip([1, 2, 3], (p, i) => p.Name + i))).Data("dist", string.Join(",", people.Select(p => p.Age).Distinct().Order())).Data("chunk", string.Join("|", Enumerable.Range(1, 5).Chunk(2).Select(c => string.Join(",", c)))).Data("let", string.Join(",", from p in people let u = p.Name.ToUpper() from c in u where c > 'B' select c)).Data("rk", people.GroupBy(p => new K(p.Age, p.Team)).Count() + "").Data("where", string.Join(",", people.Where((p, i) => i != 1).Select(p => p.Name)));
// types
public record P(string Name, int Age, string Team);
public record struct K(int A, string B);
