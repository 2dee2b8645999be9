var log = new List<string>();
void Is(object value) => log.Add(value.GetType().Name + ":" + value);
var (one, minus, count) = (1, -16, 33);
uint u = 0x80000000;
long l = -1;
byte b = 255;
int? none = null;
// The count is taken modulo the width; `>>` keeps the sign of signed types; `>>>` does not.
Is(one << count);
Is(one << -1);
Is(minus >> 2);
Is(minus >>> 2);
Is(u >> 31);
Is(u << 1);
Is(l >> 60);
Is(l >>> 60);
Is(l << 65);
Is(b << 4);
Is((byte)(b << 4));
Is(b >> 4);
Is(1UL << 63);
Is((none << 1) is null);
b <<= 1;
Is(b);
minus >>>= 28;
Is(minus);
// Operators of the user's own with any right operand.
Is(new Bits("b") << "text");
Is(new Bits("b") >> 2);
Is(new Bits("b") >>> 3);
k8s.ConfigMap("shifts").Data("log", string.Join("|", log));
// types
public class Bits(string text)
{
    public static Bits operator <<(Bits b, string by) => new(b + "<<" + by);
    public static Bits operator >>(Bits b, int by) => new(b + ">>" + by);
    public static Bits operator >>>(Bits b, int by) => new(b + ">>>" + by);
    public override string ToString() => text;
}
