// title: Conditional access in generic code asks a struct in a variable itself
// example: t?.ToString() + t?.ToString()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.A(new M())); P(T.B(new M())); P(T.C(new Cl())); var m = new M(); P(T.R(ref m)); P(m.ToString()); M? q = new M();
P(q?.ToString() + q?.ToString()); P(T.F(new M[] { new M() })); P(T.G(new M())); P(T.H<M>());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct M { public int N; public override string ToString() => "M" + ++N; public int Pr { get => N; set => N = value; } }
public class Cl { public int N; public override string ToString() => "C" + ++N; }
public static class T { public static string A<X>(X t) => t?.ToString() + t?.ToString();
public static string B<X>(X t) { var u = t; return u?.ToString() + u?.ToString() + t?.ToString(); }
public static string C<X>(X t) where X : class => t?.ToString() + t?.ToString();
public static string R<X>(ref X t) => t?.ToString() + t?.ToString();
public static string F<X>(X[] t) => t[0]?.ToString() + t[0]?.ToString();
public static string G<X>(X t) { Func<string?> f = () => t?.ToString(); return f() + f() + t?.ToString(); }
public static string H<X>() where X : new() { var h = new Hold<X>();
return h.V?.ToString() + h.V?.ToString() + h.W?.ToString() + h.W?.ToString(); }
class Hold<Y> where Y : new() { public Y V = new(); public readonly Y W = new(); } }
