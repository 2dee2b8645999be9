var log = Log.Lines;
// Arguments, constructor, then the initialisers in their order.
var a = new A(Log.At("argument", 1)) { Y = Log.At("y", 2), X = Log.At("x", 3) };
log.Add(a.Text);
// A member without `new` fills the object that is there; an indexer's arguments are evaluated once.
var b = new A(0) { Inner = { X = 4, Inner = { Y = 5 } }, Items = { 7, 8 }, [Log.At("k", "key")] = Log.At("v", 9) };
log.Add($"{b.Inner.X}{b.Inner.Inner.Y}{string.Join(",", b.Items)}");
k8s.ConfigMap("objects").Data("log", Log.Take());
// The variable gets the object only when the initialiser has ended, also when it throws.
var kept = new A(1);
try
{
    kept = new A(2) { X = Log.At("x", 5), Y = Log.Fails() };
}
catch (InvalidOperationException)
{
    log.Add("kept" + kept.N);
}
var self = new A(3);
self = new A(4) { X = self.N };
log.Add(self.X + "");
// Collection initialisers call Add for each element, with several arguments too, an extension too.
var bag = new Bag { 1, { 2, 3 }, "text" };
log.Add(string.Join(",", bag));
var map = new Dictionary<string, List<int>> { { "a", [1] }, { "b", new() { 2, 3 } } };
log.Add(map["b"].Count + "");
var copy = new Dictionary<string, int>(new Dictionary<string, int> { ["x"] = 1 }) { ["x"] = 2, ["y"] = 3 };
log.Add(copy["x"] + "" + copy.Count);
k8s.ConfigMap("rest").Data("log", Log.Take());
// Arrays: the lengths from left to right, then the elements; what a type is; jagged and rectangular.
var grid = new int[Log.At("rows", 2), Log.At("columns", 3)];
var best = new[] { 1, 2L, 'c' };
object[] objects = [1, "a"];
var jagged = new int[2][];
jagged[0] = new[] { Log.At("e1", 1), Log.At("e2", 2) };
int[,] given = { { 1, 2 }, { 3, 4 } };
log.Add($"{grid.Length}{grid.GetLength(1)} {best.GetType().Name} {objects.GetType().Name} {jagged[1] is null} {given[1, 0]} {given.Rank}");
try
{
    log.Add(new int[Log.At("negative", -1)].Length + "");
}
catch (OverflowException)
{
    log.Add("overflow");
}
// Delegates from method groups, lambdas and other delegates; anonymous objects.
Func<int, int> twice = new Func<int, int>(x => x * 2);
var again = new Func<int, int>(twice);
var anonymous = new { A = Log.At("a", 1), a.X, Log.Lines.Count };
var same = new { A = 1, X = 3, anonymous.Count };
log.Add($"{again(4)} {anonymous} {anonymous.Equals(same)} {(anonymous with { A = 9 }).A}");
k8s.ConfigMap("arrays").Data("log", Log.Take());
// Struct constructors, target-typed `new`, type parameters.
var s = new S(4);
S t = new() { N = 5 };
List<S> list = [new(6), new()];
log.Add($"{s.N}{t.N}{list[0].N}{list[1].N}{Make<S>().N}{Make<A>().N}");
k8s.ConfigMap("others").Data("log", Log.Take());
// members
static T Make<T>() where T : new() => new T();
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
    public static int Fails() => throw new InvalidOperationException();
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
public struct S(int n)
{
    public int N = n;
}
public class A(int n)
{
    A? _inner;
    int _x;
    public A() : this(77) { }
    public int N => n;
    public int X
    {
        get => _x;
        set { Log.Lines.Add("X=" + value); _x = value; }
    }
    public int Y { get; set; }
    public A Inner
    {
        get
        {
            Log.Lines.Add("Inner");
            return _inner ??= new A(n + 1);
        }
    }
    public List<int> Items { get; } = [6];
    public int this[string key] { set => Log.Lines.Add(key + "=" + value); }
    public string Text => $"{n}{X}{Y}";
}
public class Bag : IEnumerable<string>
{
    readonly List<string> _items = [];
    public void Add(int n) => _items.Add("n" + n);
    public void Add(int a, int b) => _items.Add(a + "+" + b);
    public void Put(string text) => _items.Add(text);
    public IEnumerator<string> GetEnumerator() => _items.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public static class Extensions
{
    public static void Add(this Bag bag, string text) => bag.Put("extension-" + text);
}
