// title: Constant conversions out of range, unchecked
// example: unchecked((byte)300.7)
var log = k8s.ConfigMap("log");
log.Data("byte", $"{unchecked((byte)300.7)} {unchecked((sbyte)-200.5)} {unchecked((ushort)-1.5)} {unchecked((char)70000.5)}");
log.Data("int", $"{unchecked((int)3e9)} {unchecked((uint)-3e9f)} {unchecked((long)1e300)} {unchecked((ulong)-1.0)}");
log.Data("special", $"{unchecked((int)double.NaN)} {unchecked((long)double.PositiveInfinity)} {unchecked((byte)float.NegativeInfinity)}");
log.Data("sum", $"{unchecked((byte)300.7 + (short)70000.5)} {unchecked((byte)300)} {unchecked((sbyte)200)}");
const double Max = 3e9;
log.Data("const", $"{unchecked((int)Max)}");
object boxed = unchecked((short)99999.9);
log.Data("boxed", $"{boxed} {boxed.GetType().Name}");
log.Data("static", $"{Limits.Low} {Limits.High}");
log.Data("enum", $"{unchecked((Level)(byte)300.7)} {unchecked((Level)300.7)} {(int)unchecked((Level)1e10)}");
var text = 0 switch { unchecked((byte)300.7) => "folded", _ => "other" };
log.Data("case", text);
log.Data("in-range", $"{(int)3.9} {(byte)255.9} {(char)66.5} {(long)-2.5f} {(decimal)1.5f} {(float)0.1} {(int)'a'} {(uint)1L}");
// types
enum Level : byte { None, One = 44 }
static class Limits
{
    public static readonly int Low = unchecked((int)-3e9);
    public static readonly byte High = unchecked((byte)512.5);
}
