// title: foreach asks a struct in a variable itself for its enumerator
// example: Se s = default; foreach (var x in s) P(x);
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
Se s = default; foreach (var x in s) P(x); foreach (var x in s) P(x); P(s.N); P(G(s)); P(s.N); P(GR(ref s)); P(s.N); var h = new Hd();
foreach (var x in h.S) P(x); foreach (var x in h.S) P(x); foreach (var x in h.Ro) P(x); foreach (var x in h.Ro) P(x);
foreach (var x in h.Pr) P(x); P(h.S.N + h.Ro.N); var a = new[] { new Se() }; foreach (var x in a[0]) P(x); P(a[0].N);
var l = new List<Se> { new() }; foreach (var x in l[0]) P(x); P(l[0].N); (Se A, int B) t = default; foreach (var x in t.A) P(x); P(t.A.N);
Action f = () => { foreach (var x in s) P(x); }; f(); f(); P(s.N); IEnumerable<int> b = s; foreach (var x in b) P(x); P(s.N); P(((Se)b).N);
P(In(in s)); P(s.N); var ex = new Ex(); foreach (var x in ex) P(x); foreach (var x in ex) P(x); var dt = new Dt();
foreach (var x in dt) P(x); P(dt.N);
string G<T>(T t) where T : IEnumerable<int> { var r = ""; foreach (var x in t) r += x; foreach (var x in t) r += x; return r; }
string GR<T>(ref T t) where T : IEnumerable<int> { var r = ""; foreach (var x in t) r += x; foreach (var x in t) r += x; return r; }
string In(in Se t) { var r = ""; foreach (var x in t) r += x; foreach (var x in t) r += x; return r; }
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct Se : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() { N++; return One(N); }
static IEnumerator<int> One(int n) { yield return n; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public struct Ex : IEnumerable<int> { int n; IEnumerator<int> IEnumerable<int>.GetEnumerator() { n++; return One(n); }
static IEnumerator<int> One(int n) { yield return n; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { n++; return One(n); } }
public struct Dt { public int N; public List<int>.Enumerator GetEnumerator() { N++; return new List<int> { N }.GetEnumerator(); } }
public class Hd { public Se S; public readonly Se Ro; public Se Pr => S; }
