// title: A span is sorted in its array, also if the comparison reads it or throws
// example: a.AsSpan(1, 4).Sort((x, y) => ++n == 4 ? throw new Exception("cmp") : x - y)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
{ var a = new[] { 5, 3, 8, 1, 9, 2 }; var s = ""; a.AsSpan().Sort((x, y) => { s += string.Join("", a) + " "; return x - y; });
P(s + string.Join("", a)); }
{ var a = new[] { 5, 3, 8, 1, 9, 2 }; int n = 0;
try { a.AsSpan(1, 4).Sort((x, y) => ++n == 4 ? throw new Exception("cmp") : x - y); }
catch (Exception e) { P(e.GetType().Name + e.Message); }
P(string.Join("", a)); }
{ var a = new[] { 5, 3, 8, 1, 9, 2 }; a.AsSpan(1, 3).Sort(); P(string.Join("", a)); a.AsSpan(3).Reverse(); P(string.Join("", a));
a.AsSpan(2..4).Fill(7); P(string.Join("", a)); a.AsSpan(1, 1).Clear(); P(string.Join("", a)); }
{ var a = new[] { new S(2), new S(1) }; a.AsSpan().Sort((x, y) => x.N - y.N); P(a[0].N); int[] e = [];
e.AsSpan().Sort((x, y) => throw new Exception()); new[] { 1 }.AsSpan().Sort((x, y) => throw new Exception()); }
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct S(int n) { public int N = n; }
