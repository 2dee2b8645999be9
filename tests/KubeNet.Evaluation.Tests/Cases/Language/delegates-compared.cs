// title: Delegates of lambdas, local functions and methods compared, combined and removed
// example: all -= c1 + c2;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
Func<int, int> Mk() => x => x + 1; P(Mk() == Mk()); Func<int, int> Mk2(int k) => x => x + k; P(Mk2(1) == Mk2(1));
Func<int, int> Mk3<T>() => x => x + typeof(T).Name.Length; P(Mk3<int>() == Mk3<int>()); P(Mk3<int>() == Mk3<string>());
var fs = new List<Func<int>>(); for (int i = 0; i < 2; i++) fs.Add(static () => 3); fs.Clear(); for (int i = 0; i < 2; i++) { int j = i;
    fs.Add(() => j); } P(fs[0] == fs[1]); fs.Clear(); int o = 1; for (int i = 0; i < 2; i++) fs.Add(() => o); P(fs[0] == fs[1]);
static int SM(int x) => x; Func<int, int> a1 = SM, a2 = SM; P(a1 == a2); Func<int, int> G() => SM; var m = new H();
    Func<int> h1 = m.Get, h2 = m.Get; P(h1 == h2); P(h1.Equals(h2)); P(h1 == new H().Get);
Action<int> e = P1, e2 = P1; e += P1; P(e == e2); e -= P1; P(e == e2); P((e - P1) is null); void P1(int x) => P(x); e2(4);
    Action c1 = () => P("a"), c2 = () => P("b"); var all = c1 + c2 + c1; all(); all -= c1 + c2;
    P(all is not null && all.GetInvocationList().Length == 3 ? "3" : "" + all?.GetInvocationList().Length); all = c1 + c2 + c1;
    all -= c2 + c1; all(); P(Delegate.Combine(c1, null) == (Delegate)c1); P(Delegate.Remove(c1, c1) is null); P(h1.Target == (object)m);
Func<string, int> len = s => s.Length; Func<object, string> ts = ob => ob.ToString()!; Func<string, object> var1 = ts; P(var1("x"));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class H { public int Get() => 1; }
