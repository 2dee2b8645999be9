// title: A keyed collection whose constructor says when it gets a dictionary
// example: new K(2) { "a", "b", "c" }["b"]
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(new K(0) { "a" }["a"] + K.Log); P(new K(-1) { "a", "b" }["b"] + K.Log); P(new K(2) { "a", "b", "c" }["b"] + K.Log);
P(T.Try(() => new K(-2))); P(new K(1) { "a", "b" }.Contains("B") + K.Log); P(new K2 { "A" }.Contains("a"));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class K(int t) : System.Collections.ObjectModel.KeyedCollection<string, string>(StringComparer.Ordinal, t)
{ public static string Log = "";
protected override string GetKeyForItem(string x) { Log += x; return x; } }
public class K2() : System.Collections.ObjectModel.KeyedCollection<string, string>(null)
{ protected override string GetKeyForItem(string x) => x.ToLowerInvariant(); }
public static class T { public static string Try(Func<object> f)
{ try { return f() + ""; }
catch (Exception e) { return e.GetType().Name + e.Message; } } }
