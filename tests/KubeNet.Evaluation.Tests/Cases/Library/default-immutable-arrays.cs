// title: An immutable array without an array, gone through
// example: foreach (var x in default(ArraySegment<int>)) { }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(T.Try(() => { foreach (var x in default(ImmutableArray<int>)) { } return 1; }));
P(T.Try(() => { foreach (var x in (IEnumerable<int>)default(ImmutableArray<int>)) { } return 1; }));
P(T.Try(() => { foreach (var x in (System.Collections.IEnumerable)default(ImmutableArray<int>)) { } return 1; }));
P(T.Try(() => default(ImmutableArray<int>) is [1, ..]));
P(T.Try(() => { foreach (var x in default(ArraySegment<int>)) { } return 1; }));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public static class T { public static string Try(Func<object?> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
