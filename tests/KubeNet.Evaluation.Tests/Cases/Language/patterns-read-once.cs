// A pattern reads of a value what it needs, and once, however many patterns look at it.
var r = new Row("a", "b", "c");
var one = new Row("z");
var map = k8s.ConfigMap("x");
map.Data("ends", (r is [var f, .., var l] ? f + l : "no") + Told.Take());
map.Data("two-patterns", (one is [var f2, .., var l2] ? f2 + l2 : one is [var o] ? o : "no") + Told.Take());
map.Data("first-fails", (r is ["x", "b", _] ? "y" : "n") + Told.Take());
map.Data("discards", (r is [_, _, _] ? "y" : "n") + Told.Take());
map.Data("or", (r is ["a", .., "q"] or [_, "b", "c"] ? "y" : "n") + Told.Take());
map.Data("lengths", (r is [] or [_] ? "y" : "n") + Told.Take());
map.Data("arms", r switch { [] => "0", ["b", ..] => "1", ["a", "c", ..] => "2", [.., "c"] => "3", _ => "4" } + Told.Take());
map.Data("slice", (r is [.. var s, "c"] ? s : "n") + Told.Take());
map.Data("length-and-list", (r is { Length: 3 } and [_, "b", ..] ? "y" : "n") + Told.Take());
var p = new P { A = 2, B = new P { A = 5 } };
map.Data("properties", p switch { { A: 1 } => "1", { A: 2, B.A: 4 } => "2", { A: > 1, B.A: 5 } => "3", _ => "4" } + Told.Take());
map.Data("guards", p switch { { A: 2 } when Told.Of("g", false) => "1", { A: 2, B: var b } when b.A > 4 => "2", _ => "3" } + Told.Take());
map.Data("taken-apart", p switch { (1, _) => "1", (_, 1) => "2", (2, 7) => "3", _ => "4" } + Told.Take());
switch (p)
{
    case { A: 3 }: map.Data("statement", "3"); break;
    case { A: 2, B: null }: map.Data("statement", "2"); break;
    case { B.A: 5 }: map.Data("statement", "5" + Told.Take()); break;
}

object boxed = p;
map.Data("types", boxed switch { Q { A: 2 } => "q", P { A: 1 } => "1", P { A: 2 } => "2", _ => "none" } + Told.Take());
map.Data("separate", (p is { A: 2 } && p is { A: 2 } ? "y" : "n") + Told.Take());

// types
static class Told
{
    static string s_told = "";
    public static T Of<T>(string what, T value) { s_told += " " + what; return value; }
    public static string Take() { var told = s_told; s_told = ""; return told; }
}
class Row(params string[] items)
{
    public int Length => Told.Of("n", items.Length);
    public string this[int i] => Told.Of("[" + i, items[i]);
    public string Slice(int start, int count) => Told.Of("s", start + "+" + count);
}
class P
{
    int _a;
    P? _b;
    public int A { get => Told.Of("A", _a); set => _a = value; }
    public P? B { get => Told.Of("B", _b); set => _b = value; }
    public void Deconstruct(out int a, out int b) { Told.Of("D", 0); a = _a; b = 7; }
}
class Q : P;
