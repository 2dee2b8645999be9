// title: 'yield' in 'using' blocks, loops that are left, 'goto' and 'switch'
// example: goto again;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
foreach (var x in It(3)) P(x);
foreach (var x in It(3)) { P(x); break; }
try { foreach (var x in It2()) P(x); } catch (Exception e) { P(e.Message); }
foreach (var x in It3()) { P(x); if (x == 2) break; }
foreach (var x in It4()) P(x);
foreach (var x in It5()) P(x);
foreach (var x in It6()) P(x);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// members
IEnumerable<string> It(int n) { using (var d = new D("a")) { for (int i = 0; i < n; i++) { using var e = new D("e" + i);
    yield return "y" + i; } } yield return D.L(); }
IEnumerable<string> It2() { using (D d = new("x"), f = new("y")) { yield return d.N + f.N; throw new Exception("b" + D.L()); } }
IEnumerable<int> It3() { try { using (var d = new S { N = 1 }) { yield return d.N; yield return 2; } } finally { D.Add("fin"); } }
IEnumerable<string> It4() { int i = 0; again: if (i < 3) { yield return "g" + i + D.L(); i++; goto again; } yield break; }
IEnumerable<string> It5() { foreach (var x in new[] { 1, 2, 3, 4 }) { if (x == 2) continue; if (x == 4) break; switch (x) {
    case 1: yield return "one"; break; case 3: yield return "three"; goto case 1; } lock_: yield return "l" + x;
    if (x == 99) goto lock_; } }
IEnumerable<string> It6() { IDisposable? n = null; using (n) { yield return "null ok"; } using (new D("z")) { yield return "expr"; }
    yield return D.L(); }
// types
public class D(string n) : IDisposable { static string _l = ""; public static void Add(string s) => _l += s + ";";
    public static string L() { var s = _l; _l = ""; return s; } public string N => n; public void Dispose() => Add("d" + n); }
public struct S : IDisposable { public int N; public void Dispose() { D.Add("s" + N); } }
