// title: AggregateBy: one element after another
// example: AggregateBy(x => x % 2, 5,
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
var log = ""; IEnumerable<int> Src() { foreach (var i in new[] { 1, 2, 3 }) { log += "a" + i; yield return i; } log += "$"; }
P(string.Join(",", Src().AggregateBy(x => x % 2, k => { log += "s" + k; return k * 1000; }, (s, x) => { log += "f" + x; return s + x; })));
P(log); log = "";
var q = Src().AggregateBy(x => x % 2, 5, (s, x) => { log += "f" + x; return s + x; }); P(log); foreach (var p in q) { P(p); break; }
P(log); log = "";
try { P(Src().AggregateBy(x => x % 2, k => 1, (s, x) => x == 2 ? throw new InvalidOperationException("two") : s).Count()); }
catch (Exception e) { P(e.Message + log); }
P(new int[0].AggregateBy(x => x, 1, (s, x) => s).Count()); try { P(new[] { "a", null! }.AggregateBy(x => x, 1, (s, x) => s).Count()); }
catch (Exception e) { P(e.GetType().Name); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
