// title: Classes of your own that derive from a collection of .NET
// example: public class Names : List<string>
var l = new Names("x", "y") { "z" };
k8s.ConfigMap("c1").Data("x", $"{(l[^1] + string.Join("", l[0..2]) + (l is ["x", .. var rest] ? rest.Count + "" : "no") + l.First() + l.OrderBy(x => x).Last() + l.Contains("y") + string.Join(",", l.Select((a, i) => a + i)) + l)}");
l.Sort(); l.Reverse(); l.RemoveAt(0); l.AddRange(["q", "r"]); l.ForEach(x => k8s.ConfigMap("f" + x)); l[0] = "changed";
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", l) + l.Count + l.FindIndex(x => x == "q") + string.Join(",", l.ToArray()) + l.Any() + string.Join(",", [.. l, "w"]) + l.Equals(l) + (l == (object)l) + l.Upper())}");
IList<string> il = l; ICollection<string> ic = l; IReadOnlyList<string> ir = l; System.Collections.IList nl = l; IEnumerable<object> eo = l;
il.Insert(0, "first"); ic.Add("last"); 
k8s.ConfigMap("c3").Data("x", $"{(ir[0] + ir.Count + ic.IsReadOnly + nl.Count + eo.Count() + nl[0] + il.IndexOf("last") + string.Concat(l) + l.GetType().Name + (l.GetType() == typeof(Names)))}");
k8s.ConfigMap("c4").Data("x", $"{(JsonSerializer.Serialize(l))}");
Names n2 = ["c", "d"];
k8s.ConfigMap("c5").Data("x", $"{(n2.Count + n2.Extra)}");
var copy = new List<string>(l); var hs = new HashSet<string>(l); 
k8s.ConfigMap("c6").Data("x", $"{(copy.Count + hs.Count)}");
foreach (var (x, i) in l.Zip(Enumerable.Range(0, 9))) k8s.ConfigMap($"z-{i}").Data("x", x);
var more = new More(); more.Add("m"); 
k8s.ConfigMap("c7").Data("x", $"{(more.Count + more[0] + more.Kind + ((Names)more).Extra)}");
k8s.ConfigMap("c8").Data("x", $"{(Take(l) + TakeE(l))}");
// members
static int Take(IReadOnlyCollection<string> c) => c.Count; static string TakeE(IEnumerable<string> c) => c.FirstOrDefault() ?? "none";
// types
public class Names : List<string> { public int Extra { get; set; } = 7; public Names() : base(4) { } public Names(params string[] xs) : base(xs) => Extra = xs.Length; public string Upper() => string.Concat(this.Select(x => x.ToUpper())) + Count + this[0] + base.Count; public override string ToString() => "Names" + Count; }
public class More : Names { public string Kind => "more"; }
