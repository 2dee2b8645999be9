// title: Conversions between numbers and enums, checked and unchecked, and arithmetic at their limits
// example: checked((sbyte)by)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
string T(Func<object?> f) { try { return FormattableString.Invariant($"{f()}"); } catch (Exception e) {
    return e.GetType().Name + ":" + e.Message; } }
int z0 = 0; decimal big = 1e20m; double nan = double.NaN, inf = double.PositiveInfinity, d = -1.5, dd = 3e9; long l = long.MaxValue;
    int i = -1; float f = 1e30f; uint u = 4000000000; ulong ul = ulong.MaxValue; char c = 'é'; byte by = 200; sbyte sb = -5;
    short sh = -300;
P(T(() => (int)big)); P(T(() => checked((int)dd))); P(T(() => checked((byte)d))); P(T(() => checked((int)nan)));
    P(T(() => (decimal)nan)); P(T(() => (decimal)inf)); P(T(() => (decimal)f)); P(T(() => checked((int)l)));
    P(T(() => unchecked((int)l))); P(T(() => checked((uint)i))); P(T(() => (uint)i)); P(T(() => (ushort)i));
    P(T(() => checked((char)i))); P(T(() => (char)by)); P(T(() => (sbyte)by)); P(T(() => checked((sbyte)by))); P(T(() => (byte)sb));
    P(T(() => (ulong)sb)); P(T(() => checked((ulong)sb))); P(T(() => (float)l)); P(T(() => (double)ul)); P(T(() => (decimal)ul));
    P(T(() => (long)ul)); P(T(() => checked((long)ul))); P(T(() => (int)c)); P(T(() => (short)u)); P(T(() => (float)0.1));
    P(T(() => (double)0.1f)); P(T(() => (decimal)0.1f)); P(T(() => (decimal)1.23456789012345678)); P(T(() => (int)'a' + 'b'));
    P(T(() => by + sb)); P(T(() => (byte)(by + by))); P(T(() => checked((byte)(by + by)))); P(T(() => sh / 0));
    P(T(() => sh % (sh - sh))); P(T(() => int.MinValue / i)); P(T(() => checked(-(int.MinValue + i - i)))); P(T(() => 1.0 / 0));
    P(T(() => big / 0m)); P(T(() => big * big)); P(T(() => -d)); P(T(() => ~by)); P(T(() => -by)); P(T(() => u + i)); P(T(() => u * 2));
    P(T(() => l + 1)); P(T(() => checked(l + 1))); P(T(() => by << 30)); P(T(() => sb >> 1)); P(T(() => sb >>> 1)); P(T(() => u >> 33));
    P(T(() => l << 63)); P(T(() => (object)by == (object)by)); P(T(() => by == 200.0)); P(T(() => c == 233)); P(T(() => c + 1));
    P(T(() => (char)(c + 1))); P(T(() => c++)); P(T(() => ++by)); P(T(() => by += 100)); P(T(() => checked(by += 100)));
    P(T(() => sb -= 124)); P(T(() => sh *= 1000)); P(T(() => d % 1)); P(T(() => -7 % 3)); P(T(() => 5.5m % 2)); P(T(() => 7 / -2));
    P(T(() => Math.Round(2.5) + Math.Round(-2.5) + Math.Round(2.5, MidpointRounding.AwayFromZero))); P(T(() => (int)2.99f));
    P(T(() => (long)-2.99m)); P(T(() => Convert.ToInt32(2.5) + Convert.ToInt32(3.5))); P(T(() => Convert.ToByte(300)));
    P(T(() => Convert.ToInt32("x"))); P(T(() => Convert.ToBoolean("True"))); P(T(() => Convert.ToChar(65)));
    P(T(() => Convert.ToInt32("ff", 16))); P(T(() => Convert.ToString(10, 2))); P(T(() => Convert.ToString(-1, 16)));
    P(T(() => Convert.ToDecimal(1.5f)));
P(T(() => (E1)200)); P(T(() => (E2)(-1))); P(T(() => (int)E1.B + (int)(E1)unchecked((byte)300))); P(T(() => unchecked((E1)E2.N)));
    P(T(() => checked((byte)(E2)(5000 + z0)))); P(T(() => E3.Max.ToString("D") + E3.Max.ToString("X"))); P(T(() => E2.N.ToString("X")));
    P(T(() => E2.N < E2.P)); P(T(() => E2.N.CompareTo(E2.P))); P(T(() => new Dictionary<E3, int> { [E3.Max] = 3 }[E3.Max]));
    P(T(() => new HashSet<E1> { E1.A, E1.B, E1.A }.Count)); P(T(() => E3.Max.GetHashCode() == E3.Max.GetHashCode()));
    P(T(() => Enum.Parse<E2>("-1"))); P(T(() => Enum.Parse<E1>("7"))); P(T(() => Enum.Parse<E1>("300")));
    P(T(() => Enum.Parse<E3>("18446744073709551615"))); P(T(() => Enum.Parse<E2>("N, P"))); P(T(() => Enum.Parse<E2>("zz")));
    P(T(() => Enum.Parse<E4>("12"))); P(T(() => Enum.Parse<E5>("12"))); P(T(() => Enum.Parse<E6>("12")));
    P(T(() => Enum.Parse<E7>("12"))); P(T(() => Enum.TryParse<E2>("p", true, out var x) ? x : "no")); P(T(() => string.Join(",",
    Enum.GetNames<E2>()) + string.Join(",", Enum.GetNames(typeof(E1))))); P(T(() => string.Join(",", Enum.GetValues<E2>())));
    P(T(() => Enum.IsDefined(E2.N))); P(T(() => Enum.GetName(E1.B))); P(T(() => E1.A | E1.B)); P(T(() => E1.B & ~E1.A));
    P(T(() => E1.B ^ E1.A)); P(T(() => E1.B.HasFlag(E1.A))); P(T(() => E2.P - E2.N)); P(T(() => E2.P - 1)); P(T(() => default(E2)));
    P(T(() => Enum.ToObject(typeof(E1), 2))); P(T(() => Enum.GetUnderlyingType(typeof(E3)).Name)); P(T(() => (E1?)null ?? E1.B));
    P(T(() => Convert.ToInt32(E1.B))); P(T(() => (object)E1.B is int));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public enum E1 : byte { Z, A, B } public enum E2 : short { N = -1, P = 1 } public enum E3 : ulong { Max = ulong.MaxValue }
    public enum E4 : ushort { } public enum E5 : uint { } public enum E6 : long { } public enum E7 : sbyte { }
