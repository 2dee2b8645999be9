// title: Classes that derive from collections, through IList and IDictionary
// example: ((System.Collections.IList)e).Add("q")
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var e = new C(); P(((System.Collections.IList)e).Add("q")); P(e[0] + e.Count); System.Collections.IList u = e; u.Insert(0, "z"); u[1] = "y";
P(string.Join(",", e)); u.Remove("z"); P(u.Count + C.Log); P(u.Contains("y") + "" + u.IndexOf("y")); u.Clear(); P(e.Count + C.Log);
System.Collections.IList d = new D(); P(d.Add(5) + "" + d[0]); System.Collections.IDictionary m = new M(); m["a"] = 1; m.Add("b", 2);
P(m.Count + "" + m["b"]); System.Collections.IList c2 = new System.Collections.ObjectModel.Collection<int>(); c2.Add(4); P(c2[0]!);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class C : System.Collections.ObjectModel.Collection<string> { public static string Log = "";
protected override void InsertItem(int i, string s) { Log += s + i; base.InsertItem(i, s); }
protected override void SetItem(int i, string s) { Log += "=" + s; base.SetItem(i, s + "!"); } }
public class D : List<int> { }
public class M : Dictionary<string, int> { }
