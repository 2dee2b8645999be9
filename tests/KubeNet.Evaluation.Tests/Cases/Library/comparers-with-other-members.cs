// title: A comparer of your own is asked by its interface, whatever else its class has
// example: int IComparer<string>.Compare(string? a, string? b)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var words = new[] { "b", "a", "c" }; var c = new Cm(); P(string.Join(",", words.OrderBy(x => x, c))); Array.Sort(words, c);
P(string.Join(",", words)); P(c.Log);
var d = new Dictionary<string, int>(new Eq()) { ["A"] = 1 }; P(d.ContainsKey("a")); P(Eq.Log);
var ss = new SortedSet<string>(new Own()) { "b", "a" }; P(string.Join(",", ss)); var l = new List<string> { "x", "y", "z" };
l.Sort(new Own()); P(string.Join(",", l)); P(words.Max(new Own()));
P(new SortedDictionary<int, int>(new Nongeneric()) { [1] = 1, [2] = 2 }.First().Key); P(words.Distinct(new Dq()).Count());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Cm : IComparer<string> { public string Log = ""; public int Compare(int a, int b) { Log += "i"; return 0; }
int IComparer<string>.Compare(string? a, string? b) { Log += "s"; return string.CompareOrdinal(b, a); }
public int Compare(object a, object b) => throw new Exception(); }
public class Eq : IEqualityComparer<string> { public static string Log = "";
public bool Equals(object? a, object? b) { Log += "o"; return false; } public int GetHashCode(int i) => 4;
bool IEqualityComparer<string>.Equals(string? a, string? b) { Log += "e"; return string.Equals(a, b, StringComparison.OrdinalIgnoreCase); }
int IEqualityComparer<string>.GetHashCode(string s) { Log += "h"; return s.Length; } }
public class Own : Comparer<string> { public override int Compare(string? a, string? b) => string.CompareOrdinal(b, a);
public int Compare(int a, int b) => 0; }
public class Nongeneric : IComparer<int> { public int Compare(int a, int b) => b - a; }
public class Dq : EqualityComparer<string> { public override bool Equals(string? a, string? b) => true;
public override int GetHashCode(string s) => 1; }
