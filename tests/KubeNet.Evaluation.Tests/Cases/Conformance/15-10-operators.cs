var log = Log.Lines;
var a = new Vec(1, 2);
var b = new Vec(3, 4);
log.Add($"{a + b} {a - b} {-a} {a * 3} {3 * a} {a == new Vec(1, 2)} {a != b} {a < b} {a > b} {!a} {~a}");
a += b;
a *= 2;
var old = a++;
log.Add($"{old} {a} {++a} {a--} {a}");
Vec fromTuple = (5, 6);
var (x, y) = ((int, int))fromTuple;
log.Add($"{fromTuple} {x}{y} {(string)a}");
log.Add($"{a % 4} {a << 1} {a >> 1} {a & b} {a | b} {a ^ b} {a / 2}");
log.Add(a ? "true" : "false");
// Operators are found in both operand types; a base's operator serves the derived class; checked and unchecked forms.
log.Add($"{new Metre(3) * new Vec(1, 1)} {new Long(2) + new Long(3)}");
try
{
    log.Add(unchecked(new Small(200) + new Small(100)).N + "");
    log.Add(checked(new Small(200) + new Small(100)).N + "");
}
catch (OverflowException)
{
    log.Add("overflow");
}
// The operands are evaluated first, from left to right.
var sum = Log.At("left", a) + Log.At("right", b) * Log.At("factor", 2);
log.Add(sum.ToString());
k8s.ConfigMap("operators").Data("log", string.Join(" ", log));
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
}
public readonly struct Vec(int x, int y)
{
    public int X => x;
    public int Y => y;
    public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);
    public static Vec operator -(Vec a, Vec b) => new(a.X - b.X, a.Y - b.Y);
    public static Vec operator -(Vec a) => new(-a.X, -a.Y);
    public static Vec operator *(Vec a, int n) => new(a.X * n, a.Y * n);
    public static Vec operator *(int n, Vec a) => a * n;
    public static Vec operator /(Vec a, int n) => new(a.X / n, a.Y / n);
    public static int operator %(Vec a, int n) => a.X % n;
    public static Vec operator <<(Vec a, int n) => new(a.X << n, a.Y << n);
    public static Vec operator >>(Vec a, int n) => new(a.X >> n, a.Y >> n);
    public static Vec operator &(Vec a, Vec b) => new(a.X & b.X, a.Y & b.Y);
    public static Vec operator |(Vec a, Vec b) => new(a.X | b.X, a.Y | b.Y);
    public static Vec operator ^(Vec a, Vec b) => new(a.X ^ b.X, a.Y ^ b.Y);
    public static Vec operator ++(Vec a) => new(a.X + 1, a.Y + 1);
    public static Vec operator --(Vec a) => new(a.X - 1, a.Y - 1);
    public static bool operator !(Vec a) => a.X == 0;
    public static Vec operator ~(Vec a) => new(~a.X, ~a.Y);
    public static bool operator ==(Vec a, Vec b) => a.X == b.X && a.Y == b.Y;
    public static bool operator !=(Vec a, Vec b) => !(a == b);
    public static bool operator <(Vec a, Vec b) => a.X < b.X;
    public static bool operator >(Vec a, Vec b) => a.X > b.X;
    public static bool operator true(Vec a) => a.X != 0;
    public static bool operator false(Vec a) => a.X == 0;
    public static implicit operator Vec((int X, int Y) t) => new(t.X, t.Y);
    public static explicit operator (int, int)(Vec v) => (v.X, v.Y);
    public static explicit operator string(Vec v) => "vec" + v.X;
    public override bool Equals(object? o) => o is Vec v && v == this;
    public override int GetHashCode() => X;
    public override string ToString() => $"({X},{Y})";
}
public class Length(int n)
{
    public int N => n;
    public static string operator +(Length a, Length b) => "length" + (a.N + b.N);
}
public class Long(int n) : Length(n) { }
public class Metre(int n)
{
    public static Vec operator *(Metre m, Vec v) => v * m.N;
    public int N => n;
}
public readonly struct Small(byte n)
{
    public byte N => n;
    public static Small operator +(Small a, Small b) => new((byte)(a.N + b.N));
    public static Small operator checked +(Small a, Small b) => new(checked((byte)(a.N + b.N)));
}
