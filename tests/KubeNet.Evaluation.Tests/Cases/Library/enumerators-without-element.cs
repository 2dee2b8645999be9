// title: `Current` before the first and after the last element
// example: new List<int> { 1 }.GetEnumerator()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
void T(Func<object?> f) { try { P(f() ?? "null"); } catch (Exception e) { P(e.GetType().Name + e.Message); } }
T(() => { System.Collections.IEnumerator e = new List<int> { 1 }.GetEnumerator(); return e.Current; });
T(() => { System.Collections.IEnumerator e = new List<int> { 1 }.GetEnumerator(); e.MoveNext(); var r = e.Current; e.MoveNext();
return e.Current; });
T(() => { var e = new List<int> { 1 }.GetEnumerator(); return e.Current; });
T(() => { var e = new List<string> { "a" }.GetEnumerator(); return e.Current; });
T(() => { IEnumerator<int> e = new List<int> { 1 }.GetEnumerator(); return e.Current; });
T(() => { System.Collections.IEnumerator e = new HashSet<int> { 1 }.GetEnumerator(); return e.Current; });
T(() => { System.Collections.IEnumerator e = new int[] { 1 }.GetEnumerator(); return e.Current; });
T(() => { var e = ((IEnumerable<int>)new int[] { 1 }).GetEnumerator(); return e.Current; });
var pairs = new Dictionary<string, int> { ["a"] = 1 }.GetEnumerator(); P(pairs.Current.ToString());
IEnumerator<KeyValuePair<string, int>> none = new Dictionary<string, int>().GetEnumerator(); P(none.Current.Value); P(none.Current);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
