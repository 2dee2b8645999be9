// title: Cast and OfType ask the enumerator without a type
// example: new Der().Cast<object>()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(string.Join(",", new Der().Cast<object>())); P(string.Join(",", new Der2().Cast<object>())); P(string.Join(",", new Der().OfType<int>()));
P(string.Join(",", new Der().Cast<int>())); P(string.Join(",", new Base().OfType<object>())); var l = new Lg();
P(string.Join(",", l.Cast<object>())); P(string.Join(",", l.OfType<string>())); P(l.Log); P(string.Join(",", new Old().Cast<int>()));
var q = new Old().OfType<int>(); P(q.Sum() + q.Count());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Base : IEnumerable<int> { public virtual IEnumerator<int> GetEnumerator() { yield return 1; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }
public class Der : Base, IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 2; } }
public class Der2 : Der { public override IEnumerator<int> GetEnumerator() { yield return 3; } }
public class Lg : IEnumerable<string> { public string Log = ""; public IEnumerator<string> GetEnumerator() { Log += "g"; yield return "a"; }
System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { Log += "n"; return GetEnumerator(); } }
public class Old : System.Collections.IEnumerable {
public System.Collections.IEnumerator GetEnumerator() { yield return 4; yield return 5; } }
