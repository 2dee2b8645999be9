// title: Object and collection initialisers
// example: new Thing { Name = "  n  ", Tags = { "a", "b" }, [3] = "three", Inner = { X = 5 } }
// title: Tuples and anonymous types
// example: var anon = new { A = 1, B = new { C = "c" } }; var anon2 = anon with { A = 2 };
// title: `?.` also in an assignment
// example: o?.Name = "changed";
// title: `required`, `field` and indexers
// example: public required string Name { get; set => field = value.Trim(); }
// title: Optional, named and `params` arguments
// example: string Named(int a, string b = "def", params List<int> rest)
// title: Delegates and events
// example: public event Action<int>? Clicked;
// title: `ref` returns and `ref` locals
// example: ref var first = ref Find(o.Numbers, 2); first = 77;
// title: Extension members
// example: extension(int n) { public int Twice => n * 2; }
var o = new Thing { Name = "  n  ", Tags = { "a", "b" }, [3] = "three", Inner = { X = 5 } };
var t = (Id: 1, Label: "l"); var (id, label) = t; (id, label) = (id + 1, label + "!");
o?.Name = "changed"; Thing? none = null; none?.Name = "no";
var anon = new { A = 1, B = new { C = "c" } }; var anon2 = anon with { A = 2 };
int total = 0; void Add(params int[] xs) { foreach (var x in xs) total += x; } Add(); Add(1, 2, 3);
string Named(int a, string b = "def", params List<int> rest) => a + b + rest.Count;
Func<int, int> f = x => x + 1; f += x => x * 2; Action<string> log = s => total += s.Length; log += s => total += 100; log("abc");
var ev = new Button(); ev.Clicked += n => total += n; ev.Click(1000);
ref var first = ref Find(o.Numbers, 2); first = 77;
k8s.ConfigMap("m").Data("v", $"{o.Name}|{string.Join(",", o.Tags)}|{o[3]}|{o[0]}|{o.Inner.X}|{id}{label}|{anon2.A}{anon.B.C}|{total}|{Named(b: "x", a: 1)}|{Named(2, "y", 1, 2)}|{f(5)}|{string.Join(",", o.Numbers)}|{anon}|{t}|{t == (1, "l")}")
 .Data("ext", "word".Shout() + 5.Twice + string.Hello + new[] { 1, 2 }.SecondOrDefault()).Data("chk", unchecked((byte)300) + "" + (uint)5 + (char)65 + (5 / 2) + (5 / 2.0) + 7 % 3 + (1 << 4) + (~5) + (true ^ false)).Data("u8", "hé"u8.ToArray().Length + "" + "hé"u8.Length + "abc".AsSpan(1).ToString())
 .Data("name", nameof(Thing.Tags) + typeof(Thing).Name).Data("lazy", o.Lazy + o.Lazy + o.Backed).Data("grid", new int[2, 3] { { 1, 2, 3 }, { 4, 5, 6 } }[1, 2] + "" + new int[2, 2].Length).Data("h", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{1.5:F1}") + FormattableString.Invariant($"{2}"));
static ref int Find(int[] a, int v) { for (var i = 0; i < a.Length; i++) if (a[i] == v) return ref a[i]; throw new Exception(); }
// types
public class Thing
{
    private readonly Dictionary<int, string> _d = new();
    public required string Name { get; set => field = value.Trim(); }
    public List<string> Tags { get; } = new();
    public string this[int i] { get => _d.TryGetValue(i, out var s) ? s : "-"; set => _d[i] = value; }
    public Inner Inner { get; } = new();
    public int[] Numbers = [1, 2, 3];
    private int _calls;
    public int Lazy => ++_calls;
    public string Backed { get => field ??= "set"; set; } = null!;
}
public class Inner { public int X { get; set; } }
public class Button { public event Action<int>? Clicked; public void Click(int n) => Clicked?.Invoke(n); }
public static class Ext
{
    public static string Shout(this string s) => s.ToUpperInvariant() + "!";
    extension(int n) { public int Twice => n * 2; }
    extension(string) { public static string Hello => "hello"; }
    extension<T>(IEnumerable<T> source) { public T? SecondOrDefault() => source.Skip(1).FirstOrDefault(); }
}
