// title: What is asked of the parts of a list or a text, and when: numbers of spreads, texts of operands
// example: List<int> b = [0, .. c];
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var c = new Number();
int[] a = [.. c, .. c];
List<int> b = [0, .. c];
P(string.Join(",", a));
P(string.Join(",", b));
P(c.Log);
}
{
var c = new Number();
int[] a = [.. c];
List<int> b = [.. c];
IEnumerable<int> d = [.. c]; IReadOnlyList<int> e = [1, .. c]; IList<int> f = [1, .. c];
HashSet<int> g = [5, .. c];
ImmutableArray<int> h = [3, .. c]; Span<int> i = [1, .. c]; ReadOnlySpan<int> j = [.. c, 1];  P(c.Log);
int[] k = [.. c, .. c, .. c];
P(c.Log);
int[] l = [.. c, .. c, .. c, .. c];
P(c.Log);
List<int> m = [.. c, .. c, .. c, .. c];
P(c.Log);
}
{
IReadOnlyCollection<int> c = new Number();
int[] a = [.. c, .. c];
List<int> b = [0, .. c];
P(string.Join(",", a));
P(string.Join(",", b));
P(((Number)c).Log);
}
{
var c = new Own();
int[] a = [.. c, .. c];
List<int> b = [0, .. c];
P(string.Join(",", a));
P(string.Join(",", b));
int[] d = [.. c];
List<int> e = [.. c];
P(c.Log);
List<int> m = [.. c, .. c, .. c, .. c];
P(c.Log);
int[] l = [.. c, .. c, .. c, .. c];
P(c.Log);
HashSet<int> h = [.. c, .. c];
P(c.Log);
}
{
IEnumerable<int> c = new Own(); var o = (Own)c;
int[] a = [.. c, .. c];
P(o.Log);
List<int> b = [0, .. c];
P(o.Log);
HashSet<int> h = [.. c, .. c];
P(o.Log);
IEnumerable<int> e = [1, .. c];
ICollection<int> f = [.. c, 2];
P(o.Log);
ImmutableArray<int> g = [2, .. c];
SortedSet<int> k = [.. c];
P(o.Log);
Queue<int> q = new([.. c, 1]);
P(o.Log);
}
try { int[] a = [.. new Throws(), 1]; P(a.Length); } catch (FormatException e) { P(e.Message); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
{
var log = "";
string F() { log += "F "; return "f"; }
var (a, b) = (new Text(t => log += t + " "), new Text(t => log += t + " "));
var s = "s";
s = a + F(); log += "| ";
s += a + F() + b; log += "| ";
s = "x" + (a + F()); log += "| ";
s = "" + a + F(); log += "| ";
var d = new Dictionary<int, string> { [1] = "d" };
d[1] += a + F(); log += "| ";
Text? none = null;
s += none + F() + none + a;
object boxed = a;
s += boxed + F();
k8s.ConfigMap("d").Data("log", log).Data("s", s).Data("d", d[1]);
}
// types
class Own : ICollection<int>
{
    public string Log = "";
    public int Count { get { Log += "C"; return 2; } }
    public bool IsReadOnly => true;
    public void Add(int i) { }
    public void Clear() { }
    public bool Contains(int i) => false;
    public bool Remove(int i) => false;
    public void CopyTo(int[] a, int i) { Log += "T"; a[i] = 1; a[i + 1] = 2; }
    public IEnumerator<int> GetEnumerator() { Log += "G"; yield return 1; yield return 2; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
class Number : IReadOnlyCollection<int>
{
    public string Log = "";
    public int Count { get { Log += "C"; return 2; } }
    public IEnumerator<int> GetEnumerator() { Log += "G"; yield return 1; yield return 2; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
class Throws : IEnumerable<int>
{
    public int Length => throw new FormatException("no length");
    public IEnumerator<int> GetEnumerator() { yield return 1; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
class Text(Action<string> log)
{
    public override string ToString() { log("text"); return "A"; }
}
