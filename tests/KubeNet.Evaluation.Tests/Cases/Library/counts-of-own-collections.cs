// title: Dictionaries and sets ask a collection of your own for its count first
// example: new Dic().ToHashSet().Count
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(new Dic().ToDictionary().Count + Dic.L()); P(new Dic().ToDictionary(StringComparer.Ordinal).Count + Dic.L());
P(new Dic().ToDictionary(x => x.Key).Count + Dic.L());
P(new Dictionary<string, int>((IEnumerable<KeyValuePair<string, int>>)new Dic()).Count + Dic.L()); P(new Dic().ToList().Count + Dic.L());
P(new Dic().ToArray().Length + Dic.L()); P(new Dic().ToHashSet().Count + Dic.L()); P(new Dic().Count() + Dic.L());
P(new Dic().Any() + Dic.L()); P(new Dic().ToLookup(x => x.Key).Count + Dic.L());
P(new Dic().Select(x => x.Key).ToDictionary(x => x).Count + Dic.L());
P(new Seq().ToDictionary().Count + Dic.L()); P(new Tup().ToDictionary().Count + Dic.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Dic : ICollection<KeyValuePair<string, int>> { public static List<string> Log = [];
public static string L() { var s = string.Join(" ", Log); Log.Clear(); return "~" + s; }
Dictionary<string, int> d = new() { ["a"] = 1, ["b"] = 2 }; T G<T>(string s, T v) { Log.Add(s); return v; }
public int Count => G("C", d.Count); public bool IsReadOnly => G("RO", false);
public void Add(KeyValuePair<string, int> p) { Log.Add("Akv" + p.Key); d.Add(p.Key, p.Value); } public void Clear() { Log.Add("Clr");
d.Clear(); } public bool Contains(KeyValuePair<string, int> p) => G("Con", d.Contains(p));
public void CopyTo(KeyValuePair<string, int>[] a, int i) { Log.Add("CT"); ((ICollection<KeyValuePair<string, int>>)d).CopyTo(a, i); }
public IEnumerator<KeyValuePair<string, int>> GetEnumerator() { Log.Add("GE"); return d.GetEnumerator(); }
public bool Remove(KeyValuePair<string, int> p) => G("Rkv", d.Remove(p.Key));
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public class Seq : IEnumerable<KeyValuePair<string, int>> {
public IEnumerator<KeyValuePair<string, int>> GetEnumerator() { Dic.Log.Add("GE"); yield return new("a", 1); }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public class Tup : IReadOnlyCollection<(string, int)> { public int Count { get { Dic.Log.Add("rC"); return 1; } }
public IEnumerator<(string, int)> GetEnumerator() { Dic.Log.Add("GE"); yield return new("a", 1); }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
