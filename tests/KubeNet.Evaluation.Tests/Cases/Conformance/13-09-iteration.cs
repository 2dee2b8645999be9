var log = new List<string>();
bool Check(string name, bool value)
{
    log.Add(name);
    return value;
}
// while: condition first; do: body first; for: initialiser, condition, body, iterator.
var n = 0;
while (Check("w" + n, n < 2)) n++;
do n--;
while (Check("d" + n, n > 0));
for (Check("init", true); Check("c" + n, n < 2); Check("i" + n, true)) n++;
for (int i = 0, j = 5; i < j; i++, j--) log.Add($"{i}{j}");
for (var i = 0; ; i++)
{
    if (i == 1) continue;
    if (i == 3) break;
    log.Add("i" + i);
}
// `continue` of a do loop goes to its condition.
var tries = 0;
do
{
    tries++;
    if (tries < 3) continue;
    log.Add("tries" + tries);
}
while (tries < 3);
k8s.ConfigMap("loops").Data("log", string.Join(" ", log));
log.Clear();
// foreach: the collection is evaluated once; MoveNext and Current in turn; Dispose at the end, at `break`, at an exception.
foreach (var x in new Source(log, 3)) log.Add("x" + x);
foreach (var x in new Source(log, 3))
{
    if (x == 2) break;
}
try
{
    foreach (var x in new Source(log, 3)) throw new InvalidOperationException();
}
catch (InvalidOperationException)
{
    log.Add("caught");
}
foreach (long wide in new Source(log, 1)) log.Add(wide.GetType().Name);
k8s.ConfigMap("foreach").Data("log", string.Join(" ", log));
log.Clear();
// By its methods alone, with a struct enumerator, over an extension, a text, a rectangular array, a dictionary, a span, explicit casts.
foreach (var x in new Shape(3)) log.Add("s" + x);
foreach (var x in 2) log.Add("e" + x);
foreach (var c in "ab") log.Add("c" + c);
foreach (var x in new[,] { { 1, 2 }, { 3, 4 } }) log.Add("r" + x);
foreach (int x in new object[] { 5, 6 }) log.Add("o" + x);
foreach (var (k, v) in new Dictionary<string, int> { ["k"] = 1 }) log.Add(k + v);
foreach (var _ in new int[2]) log.Add("discard");
try
{
    foreach (int x in new object[] { 5, "s" }) log.Add("o" + x);
}
catch (InvalidCastException)
{
    log.Add("cast");
}
try
{
    IEnumerable<int> none = null!;
    foreach (var x in none) log.Add("never");
}
catch (NullReferenceException)
{
    log.Add("null");
}
// The array that is enumerated is the one at the beginning; a list that changes throws.
int[] array = [1, 2];
foreach (var x in array)
{
    array[1] = 9;
    array = [];
    log.Add("a" + x);
    if (array.Length == 0) array = [7, 8];
}
try
{
    var list = new List<int> { 1, 2 };
    foreach (var x in list) list.Add(x);
}
catch (InvalidOperationException)
{
    log.Add("changed");
}
k8s.ConfigMap("sources").Data("log", string.Join(" ", log));
// types
public class Source(List<string> log, int count) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator()
    {
        log.Add("get");
        return new Steps(log, count);
    }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public class Steps(List<string> log, int count) : IEnumerator<int>
{
    int _at;
    public int Current
    {
        get { log.Add("current"); return _at; }
    }
    object System.Collections.IEnumerator.Current => Current;
    public bool MoveNext()
    {
        log.Add("next");
        return ++_at <= count;
    }
    public void Reset() => log.Add("reset");
    public void Dispose() => log.Add("dispose");
}
public class Shape(int count)
{
    public Walker GetEnumerator() => new(count);
}
public struct Walker(int count)
{
    int _at = 0;
    public int Current => _at;
    public bool MoveNext() => ++_at <= count;
}
public static class Extensions
{
    public static IEnumerator<int> GetEnumerator(this int count)
    {
        for (var i = 0; i < count; i++) yield return i;
    }
}
