// title: `GetViewBetween` asks the comparer as often as .NET does
// example: s.GetViewBetween(2, 8)
var log = new List<string>(); var s = new SortedSet<int>(new Logged(log)) { 1, 5, 3, 9, 7 }; log.Clear();
var v = s.GetViewBetween(2, 8); log.Add("made"); var w = v.GetViewBetween(3, 6); log.Add("of it");
foreach (var n in v) log.Add(n + ""); log.Add("count" + v.Count + w.Count); s.Add(4); log.Add("count" + v.Count + w.Count); v.Remove(5);
log.Add(string.Join(",", w.Reverse()));
log.Add(string.Join(",", v.Concat(w))); log.Add(v.SetEquals([3, 4, 7]) + "");
k8s.ConfigMap("c").Data("x", string.Join(" ", log) + string.Join(",", s));
// types
class Logged(List<string> log) : IComparer<int> { public int Compare(int x, int y) { log.Add(x + ":" + y); return x.CompareTo(y); } }
