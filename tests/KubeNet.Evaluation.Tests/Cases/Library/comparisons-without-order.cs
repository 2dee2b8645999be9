// title: Handles, lists, arrays and structs that have no order
// example: Comparer<Index>.Default.Compare(i, i)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var web = k8s.Deployment("w", "i"); var l = new List<int>();
P(T.Try(() => Comparer<DeploymentHandle>.Default.Compare(web, web))); P(T.Try(() => Comparer<object>.Default.Compare(l, l)));
P(T.Try(() => Comparer<object>.Default.Compare(l, new List<int>())));
P(T.Try(() => Comparer<object>.Default.Compare(l, 1))); P(T.Try(() => Comparer<object>.Default.Compare(1, l)));
P(T.Try(() => Comparer<object>.Default.Compare("a", l))); P(T.Try(() => Comparer<object>.Default.Compare(l, "a")));
Index i = 1; P(T.Try(() => Comparer<Index>.Default.Compare(i, i))); P(T.Try(() => Comparer<S>.Default.Compare(new S(), new S())));
var kv = new KeyValuePair<int, int>(1, 2); P(T.Try(() => Comparer<KeyValuePair<int, int>>.Default.Compare(kv, kv))); Action a = () => { };
P(T.Try(() => Comparer<Action>.Default.Compare(a, a)));
int[] r = [1]; P(T.Try(() => Comparer<int[]>.Default.Compare(r, r))); P(T.Try(() => new[] { r, r }.Max()!.Length)); var ty = typeof(int);
P(T.Try(() => Comparer<Type>.Default.Compare(ty, ty)));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct S { }
public static class T { public static string Try(Func<object> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
