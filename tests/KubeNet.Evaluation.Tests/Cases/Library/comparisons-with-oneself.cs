// title: An object that is compared with itself is asked only through IComparable of its own type
// example: Comparer<C>.Default.Compare(C.One, C.One)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(Comparer<N>.Default.Compare(T.One, T.One)); P(Comparer<object>.Default.Compare(T.One, T.One));
P(T.Try(() => Comparer<N>.Default.Compare(T.One, new N())));
P(T.Try(() => new[] { T.One, T.One }.Max() == T.One)); P(T.Try(() => new[] { T.One, T.One }.OrderBy(x => x).Count()));
P(T.Try(() => { var l = new List<N> { T.One, T.One }; l.Sort(); return l.Count; }));
P(T.Try(() => new SortedSet<N> { T.One, T.One }.Count)); P(T.Try(() => ((IComparable)(T.One, 1)).CompareTo((T.One, 2))));
P(T.Try(() => Array.BinarySearch(new[] { T.One }, T.One)));
}
{
P(Comparer<C>.Default.Compare(C.One, C.One) + C.Log); P(Comparer<object>.Default.Compare(C.One, C.One) + C.Log);
P(new[] { C.One, C.One }.Max()!.ToString() + C.Log);
P(Comparer<G>.Default.Compare(G.One, G.One) + C.Log); P(Comparer<object>.Default.Compare(G.One, G.One) + C.Log);
P(Comparer<B>.Default.Compare(B.One, B.One) + C.Log); P(Comparer<object>.Default.Compare(B.One, B.One) + C.Log);
P(C.One.CompareTo(C.One) + C.Log); P(((IComparable)C.One).CompareTo(C.One) + C.Log);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class N { }
public static class T { public static readonly N One = new();
public static string Try(Func<object> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
public class C : IComparable { public static string Log = ""; public static readonly C One = new();
public int CompareTo(object? o) { Log += "c"; return 7; } }
public class G : IComparable<G> { public static readonly G One = new(); public int CompareTo(G? o) { C.Log += "g"; return 7; } }
public class B : IComparable<B>, IComparable { public static readonly B One = new(); public int CompareTo(B? o) { C.Log += "b"; return 7; }
public int CompareTo(object? o) { C.Log += "B"; return 7; } }
