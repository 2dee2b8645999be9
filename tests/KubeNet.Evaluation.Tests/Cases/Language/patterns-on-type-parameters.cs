// title: Patterns on a type parameter read a property once
// example: C { Pr: > 5 } => 1, { Pr: 0 } => 2
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(A.G(new C())); P(A.H(new C())); P(A.I(new C())); P(A.J(new D())); P(A.K(new D()));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface IB { int Pr { get; } }
public class C : IB { int n; public int Pr => n++; }
public class D : C { }
public static class A {
public static string G<T>(T o) where T : C => (o switch { C { Pr: > 5 } => 1, { Pr: 0 } => 2, _ => 3 }) + " " + o.Pr;
public static string H<T>(T o) where T : class, IB => (o switch { IB { Pr: > 5 } => 1, { Pr: 0 } => 2, _ => 3 }) + " " + o.Pr;
public static string I<T>(T o) where T : C => (o switch { { Pr: > 5 } => 1, C { Pr: 0 } => 2, _ => 3 }) + " " + o.Pr;
public static string J<T>(T o) where T : C => (o switch { D { Pr: > 5 } => 1, { Pr: 0 } => 2, _ => 3 }) + " " + o.Pr;
public static string K<T>(T o) where T : C => (o is { Pr: 5 } or { Pr: 0 }) + " " + o.Pr; }
