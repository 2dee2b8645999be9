// title: Conditional access in generic code copies a struct that may be null
// example: P(new Hr<M?>(new M()).Go());
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(new Hr<M>(new M()).Go()); P(new Hr<M?>(new M()).Go()); P(new Hr<M?>(null).Go()); P(new Hr<C>(new C()).Go()); P(T.A((M?)new M()));
P(T.A(new M())); P(T.B((M?)new M()));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct M { int n; public override string ToString() => "M" + ++n; }
public class C { int n; public override string ToString() => "C" + ++n; }
public class Hr<T>(T t) { readonly T _t = t;
public string Go() => _t?.ToString() + _t?.ToString() + t?.ToString() + t?.ToString() + $"{t}{t}{_t}"; }
public static class T { public static string A<X>(X x) { var s = x?.ToString() + x?.ToString(); return s + x!.ToString() + x.ToString(); }
public static string B<X>(X? x) where X : struct => x?.ToString() + x?.ToString() + x.ToString() + x.ToString(); }
