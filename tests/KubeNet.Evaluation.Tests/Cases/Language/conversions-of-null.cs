// title: Your conversions and increments that take null
// example: public static implicit operator Opt(int? n) => new() { N = n };
var log = k8s.ConfigMap("log");
int? none = null;
long? far = null;
Opt d = none;
Opt? h = none;
log.Data("struct", $"{d} {h.HasValue} {h} {d.Has}");
Ref r = none;
log.Data("class", $"{r?.Text ?? "null"} {((Ref)far!).Text}");
Opt[] all = [none, 5, (int?)7];
log.Data("elements", string.Join(",", all));
log.Data("argument", $"{Show(none)} {Back(null)} {((Func<int?, Opt>)(x => x))(null)}");
(Opt A, Opt? B) pair = (none, none);
log.Data("tuple", $"{pair.A} {pair.B}");
var cast = "";
foreach (Opt o in new int?[] { null, 1 }) cast += o + ";";
log.Data("foreach", cast);
Plain? lifted = none;
log.Data("lifted", $"{lifted.HasValue} {(Plain?)3}");
try { log.Data("unwrapped", $"{(Plain)none}"); } catch (InvalidOperationException e) { log.Data("unwrapped", e.Message); }
Box<int> box = 4;
Box<string> text = (string?)null;
log.Data("generic", $"{box} {text}");
Opt coalesced = none ?? (int?)null;
log.Data("conditional", $"{coalesced} {(cast.Length > 0 ? (Opt)none : 1)}");
string? absent = null;
Name name = absent;
log.Data("text", $"{name} {(Name)absent} {(string?)new Name()}");
Count? c = null;
c++;
log.Data("increment", $"{c?.V} {++c} {c--} {c}");
Count?[] counts = [null, null];
counts[0]++; ++counts[1];
log.Data("places", $"{counts[0]} {counts[1]}");
Chain? chain = null;
chain++;
log.Data("class-increment", chain?.Text ?? "null");
Plain? still = null;
still++;
log.Data("lifted-increment", $"{still.HasValue}");
static string Show(Opt o) => o.ToString();
static Opt Back(int? n) => n;
// types
struct Opt
{
    public int? N;
    public bool Has => N.HasValue;
    public static implicit operator Opt(int? n) => new() { N = n };
    public override string ToString() => "Opt:" + (N?.ToString() ?? "none");
}
class Ref
{
    public string Text = "";
    public static implicit operator Ref(int? n) => new() { Text = n is null ? "made of null" : "made" };
    public static explicit operator Ref(long? n) => new() { Text = n is null ? "cast of null" : "cast" };
}
struct Plain
{
    public int V;
    public static implicit operator Plain(int n) => new() { V = n };
    public static Plain operator ++(Plain p) => new() { V = p.V + 100 };
    public override string ToString() => $"Plain:{V}";
}
struct Box<T> where T : notnull
{
    public string S;
    public static implicit operator Box<T>(T? value) => new() { S = $"{value}" + (value is null) };
    public override string ToString() => "Box:" + S;
}
struct Name
{
    public static implicit operator Name(string? text) => new();
    public static explicit operator string?(Name name) => null;
    public override string ToString() => "Name";
}
struct Count
{
    public int V;
    public static Count? operator ++(Count? a) => a is null ? new Count { V = 1 } : new Count { V = a.Value.V + 10 };
    public static Count? operator --(Count? a) => null;
    public override string ToString() => $"{V}";
}
class Chain
{
    public string Text = "";
    public static Chain operator ++(Chain? c) => new() { Text = c is null ? "first" : c.Text + "+" };
}
