// title: An enumerator is asked through the type that it is used as
// example: new Ob(2).Cast<object>().ToList().Count
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(new Ob(2).Cast<object>().ToList().Count + Lg.L());
P(((System.Collections.IEnumerable)new Ob(2)).OfType<string>().ToList().Count + Lg.L());
foreach (object o in (System.Collections.IEnumerable)new Ob(2)) P(o); P(Lg.L()); foreach (var o in new Ob(2)) P(o); P(Lg.L());
P(new Ob(2).Sum() + Lg.L()); foreach (var o in (IEnumerable<int>)new Ob(1)) P(o); P(Lg.L());
System.Collections.IEnumerator e = new Ob(2).GetEnumerator(); e.MoveNext(); P(e.Current + Lg.L());
P(((System.Collections.IEnumerable)new Ob(2)).Cast<int>().Sum() + Lg.L());
P(string.Join(",", (System.Collections.IEnumerable)new Ob(1)) + Lg.L()); foreach (var x in new Pe()) P(x + Lg.L());
foreach (var x in (System.Collections.IEnumerable)new Pe()) P(x + Lg.L());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public static class Lg { static string _l = ""; public static void A(string s) => _l += s + " ";
public static string L() { var s = _l; _l = ""; return "~" + s; } }
public class Oe(int n) : IEnumerator<int> { int i = -1; public int Current { get { Lg.A("C" + i); return i; } }
object System.Collections.IEnumerator.Current { get { Lg.A("OC"); return Current; } } public bool MoveNext() { Lg.A("M"); return ++i < n; }
public void Reset() { } public void Dispose() => Lg.A("D"); }
public class Ob(int n) : IEnumerable<int> { public IEnumerator<int> GetEnumerator() { Lg.A("G"); return new Oe(n); }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { Lg.A("NG"); return GetEnumerator(); } }
public class Pe : System.Collections.IEnumerable { public Pp GetEnumerator() => new();
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => new Pp(); }
public class Pp : System.Collections.IEnumerator { int i; public string Current => "pattern";
object System.Collections.IEnumerator.Current => "interface"; public bool MoveNext() => ++i < 2;
bool System.Collections.IEnumerator.MoveNext() { Lg.A("im"); return ++i < 3; } public void Reset() { } }
