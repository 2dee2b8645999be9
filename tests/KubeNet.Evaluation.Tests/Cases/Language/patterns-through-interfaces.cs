// title: Patterns that look at a struct as an interface do not change it
// example: t is IB { Pr: >= 0 } q
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.A(new M())); P(T.B(new M())); P(T.D(new M())); P(T.E(new M())); P(T.F(new M())); P(T.A(new C())); P(T.B(new C())); P(T.D(new C()));
P(T.E(new C())); P(T.F(new C())); P(T.A<IB>(new M())); P(T.B<IB>(new M())); P(T.D<IB>(new M())); P(T.E<IB>(new M())); P(T.F<IB>(new M()));
P(T.G(new M())); P(T.G<IB>(new M())); P(T.H(new M()));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface IB { int Pr { get; } }
public struct M : IB { int n; public int Pr => n++; public override string ToString() => "M" + n; }
public class C : IB { int n; public int Pr => n++; public override string ToString() => "C" + n; }
public static class T {
public static string A<X>(X t) where X : IB { switch (t) { case IB { Pr: > 100 }: return "?";
case { Pr: >= 0 } q: return "q" + q + t; default: return ""; } }
public static string B<X>(X t) where X : IB { switch (t) { case { Pr: > 100 }: return "?";
case { Pr: >= 0 } q: return "q" + q + t; default: return ""; } }
public static string D<X>(X t) where X : IB => t is { Pr: >= 0 } q ? "q" + q + t : "";
public static string E<X>(X t) where X : IB => t is IB { Pr: >= 0 } q ? "q" + q + t : "";
public static string F<X>(X t) where X : IB => t is IB { Pr: > 5 } or { Pr: >= 0 } ? "q" + t : "";
public static string G<X>(X t) where X : IB { switch (t) { case { Pr: > 100 }: return "?";
case IB { Pr: >= 0 } q: return "q" + q + t; default: return ""; } }
public static string H(M t) { switch (t) { case IB { Pr: > 100 }: return "?";
case { Pr: >= 0 } q: return "q" + q + t; default: return ""; } } }
