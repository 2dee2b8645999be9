// title: IComparable of a type orders nothing that is compared as an object
// example: new SortedSet<object> { new G(), new G() }.Count
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.Try(() => Comparer<object>.Default.Compare(new G(), new G())) + G.Log); P(T.Try(() => new object[] { new G(), new G() }.Max()) + G.Log);
P(T.Try(() => { var a = new List<object> { new G(), new G() }; a.Sort(); return 1; }) + G.Log);
P(T.Try(() => new[] { new G(), new G() }.OrderBy(x => (object)x).Count()) + G.Log);
P(T.Try(() => string.Join(",", new[] { new G(), new G() }.OrderBy(x => (object)x).Select(x => 1))) + G.Log);
P(T.Try(() => new SortedSet<object> { new G(), new G() }.Count) + G.Log);
P(T.Try(() => Comparer<G>.Default.Compare(new D(), new D())) + G.Log);
P(T.Try(() => Comparer<D>.Default.Compare(new D(), new D())) + G.Log);
P(T.Try(() => new (G, int)[] { (new(), 1), (new(), 2) }.Max().Item2) + G.Log);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class G : IComparable<G> { public static string Log = ""; public int CompareTo(G? o) { Log += "g"; return 7; } }
public class D : G { }
public static class T { public static string Try(Func<object?> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
