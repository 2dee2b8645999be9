// title: Constant and relational patterns on objects that hold other kinds of numbers
// example: (short)3 => "short3"
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(D1(E.B)); P(D1((E)9)); P(D2(2UL)); P(D2(ulong.MaxValue)); P(D3('c')); P(D3(3)); P(D3(3L)); P(D3((short)3)); P(D3(3.0)); P(D3(3m));
    P(D3((byte)3)); P(D3(E.B)); P(D3("s")); P(D3(null)); P(D4(double.NaN)); P(D4(float.NaN)); P(D4(0.0)); P(D4(-0.0)); P(D4(5f));
string D1(E e) => e switch { E.Z or E.A => "za", > E.A and < (E)5 => "mid", _ => "else" };
string D2(ulong u) => u switch { 0 => "0", ulong.MaxValue => "max", > 1 and <= 10 => "low", _ => "?" };
string D3(object? o) => o switch { 3 => "int3", 3L => "long3", (short)3 => "short3", 3.0 => "d3", 3m => "m3", (byte)3 => "b3",
    'c' => "c", E.B => "EB", "s" => "s", null => "null", _ => "?" };
string D4(object o) => o switch { double.NaN => "nan", float.NaN => "fnan", 0.0 => "zero", < 10f => "<10f", _ => "?" };
P(D5(5)); P(D5(5L)); P(D5((byte)5)); P(D5((short)5)); P(D5((sbyte)5)); P(D5((byte)200)); P(D5((ushort)70));
    string D5(object o) => o switch { > 4 and < 6 => "5", byte and > 100 => "big byte", ushort u and < 80 => "us" + u, long => "long",
    _ => "?" };
double dd = 0.5; P(dd is > 0 and < 1 ? "frac" : "no"); P(dd is double.NaN); P(double.NaN is double.NaN); float ff = 1; P(ff is 1);
    decimal de = 1.10m; P(de is 1.1m); char ch = 'z'; P(ch is >= 'a' and <= 'z' and not 'q');
switch (dd) { case > 1: P("gt"); break; case double.NaN: P("nan"); break; case var q when q * 2 == 1: P("half"); break; default: P("d");
    break; }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public enum E { Z, A, B }
