var log = new List<string>();
void Is(object? value) => log.Add(value is null ? "null" : value.GetType().Name + ":" + value);
// Precedence and associativity.
Is(1 + 2 * 3 - 4 / 2 % 3);
Is(10 - 3 - 2);
Is(2 * 3 << 1 + 1);
Is(1 | 2 ^ 3 & 6);
Is(true || false && false);
Is(!true | true);
Is(-2 + +3);
Is(~1 * 2);
string? none = null;
Is(none ?? none ?? "right");
Is(false ? 1 : true ? 2 : 3);
Is(5 > 3 == true);
Is((byte)1 + 2);
Is(8 >> 1 > 3);
int p, q;
p = q = 3;
Is(p += q -= 1);
// Numeric promotion: smaller integers become int; mixed operands the larger type.
byte b = 200;
short s = -1;
uint u = 1;
ulong ul = 5;
Is(b + b);
Is(b + s);
Is(u + 1);
Is(u + s);
Is(-u);
Is(ul + 1);
Is('a' + 'b');
Is('a' + 1);
Is(1 + 2L);
Is(1 + 2f);
Is(1f + 2d);
Is(1 + 2m);
Is(b << 1);
Is(u << 1);
Is(-b);
Is(~b);
// Operators of the user: the best for the operand types, of base classes too, with conversions.
Is(new V(1) + new V(2) + 3);
Is(new V(4) + "t");
Is(-new W(5));
Is(new W(1) + new W(2));
Is(new W(1) - 1);
// Lifted operators: null gives null; comparison gives false; equality compares.
int? five = 5;
int? nothing = null;
Is(five + 1);
Is(five + nothing);
Is(-nothing);
Is(five < nothing);
Is(nothing >= nothing);
Is(nothing == nothing);
Is(five != nothing);
S? lifted = new S(3);
S? noS = null;
Is((lifted + noS) is null);
Is((lifted + new S(4))!.Value.N);
Is(lifted == noS);
Is(noS == noS);
Is(noS != lifted);
Is(lifted > noS);
k8s.ConfigMap("operators").Data("log", string.Join("|", log));
// types
public class V(int n)
{
    public int N => n;
    public static V operator +(V a, V b) => new(a.N + b.N);
    public static V operator +(V a, int b) => new(a.N + b * 100);
    public static string operator +(V a, string b) => a.N + b;
    public static V operator -(V a) => new(-a.N);
    public static V operator -(V a, V b) => new(a.N - b.N);
    public static implicit operator V(int n) => new(n * 10);
    public override string ToString() => GetType().Name + N;
}
public class W(int n) : V(n) { }
public readonly struct S(int n)
{
    public int N => n;
    public static S operator +(S a, S b) => new(a.N + b.N);
    public static bool operator ==(S a, S b) => a.N == b.N;
    public static bool operator !=(S a, S b) => a.N != b.N;
    public static bool operator >(S a, S b) => a.N > b.N;
    public static bool operator <(S a, S b) => a.N < b.N;
    public override bool Equals(object? o) => o is S s && s.N == N;
    public override int GetHashCode() => N;
}
