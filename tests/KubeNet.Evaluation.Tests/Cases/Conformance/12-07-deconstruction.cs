var log = Log.Lines;
// Targets first, then the source, then Deconstruct, then the conversions, then the stores, each from left to right.
var h = new Holder();
(Log.At("t1", h).A, Log.At("t2", h).B) = Log.At("source", new Pair(1, 2));
(h.A, h.B) = (h.B, h.A);
log.Add($"{h.A}{h.B}");
k8s.ConfigMap("order").Data("log", Log.Take());
// Nested, with discards, with new and old variables, with conversions, from an extension.
int old;
(old, var (first, _), _) = (1, new Pair(5, 6), "x");
log.Add($"{old}{first}");
long wide;
(wide, object boxed) = (3, 4);
log.Add($"{wide.GetType().Name} {boxed.GetType().Name}");
var (year, month) = new DateTime(2026, 3, 1);
log.Add($"{year} {month}");
foreach (var (key, (x, y)) in new Dictionary<string, (int, int)> { ["k"] = (1, 2) }) log.Add(key + x + y);
// The value of a deconstruction is the tuple of what was stored.
int p, q;
var result = (p, q) = new Pair(8, 9);
log.Add(result.ToString());
// A tuple of expressions is not made: each is copied first, so a swap and a rotation are right.
int[] a = [1, 2, 3];
(a[0], a[1], a[2]) = (a[1], a[2], a[0]);
log.Add(string.Join(",", a));
var i = 0;
(i, a[i]) = (2, 50);
log.Add(i + ":" + string.Join(",", a));
k8s.ConfigMap("forms").Data("log", Log.Take());
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
public class Holder
{
    int _a;
    int _b;
    public int A
    {
        get { Log.Lines.Add("get-A"); return _a; }
        set { Log.Lines.Add("A=" + value); _a = value; }
    }
    public int B
    {
        get { Log.Lines.Add("get-B"); return _b; }
        set { Log.Lines.Add("B=" + value); _b = value; }
    }
}
public class Pair(int a, int b)
{
    public void Deconstruct(out int x, out int y)
    {
        Log.Lines.Add("Deconstruct");
        (x, y) = (a, b);
    }
}
public static class Extensions
{
    public static void Deconstruct(this DateTime d, out int year, out int month) => (year, month) = (d.Year, d.Month);
}
