var log = new List<string>();
void Is(object? value) => log.Add(value is null ? "null" : value.GetType().Name + ":" + value);
void Fails(Func<object> f)
{
    try
    {
        Is(f());
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name);
    }
}
var (seven, minus, zero, max) = (7, -7, 0, int.MaxValue);
var (d0, half, nan, infinity) = (0.0, 0.5, double.NaN, double.PositiveInfinity);
// Integers: division cuts towards zero, the remainder has the sign of the left operand, overflow wraps.
Is(seven / 2);
Is(minus / 2);
Is(seven % 3);
Is(minus % 3);
Is(seven % -3);
Is(unchecked(max + 1));
Is(unchecked(max * max));
Is(unchecked((byte)(200 + 100)));
Fails(() => seven / zero);
Fails(() => seven % zero);
Fails(() => 5L / zero);
Fails(() => int.MinValue / (zero - 1));
// Floats: no exceptions; infinity, NaN, signed zero.
Is(seven / d0);
Is(-seven / d0);
Is(d0 / d0);
Is(infinity - infinity);
Is(infinity * d0);
Is(5.5 % 2);
Is(-5.5 % 2);
Is(seven % d0);
Is(0.1 + 0.2);
Is(0.1f + 0.2f);
Is(1f / 3);
Is(1.0 / 3);
Is(1e308 * 10);
Is(nan + 1);
Is(1 / (-d0));
// Decimals keep their scale, and throw.
Is(1.10m + 2.2m);
Is(1.10m * 2.0m);
Is(1m / 3);
Is(-7m % 3);
Is(1.0m - 1.00m);
Fails(() => 1m / zero);
Fails(() => decimal.MaxValue * seven);
// Text: null is empty, each operand becomes its text; left to right.
string? none = null;
Is(none + none);
Is("a" + none + 1 + 2);
Is(1 + 2 + "a");
Is('a' + "b" + 'c' + 1.5m + true);
Is('a' + 'b' + "c");
Is("x" + new object[] { 1 }.Length + Level.High + (int?)null + (object?)null);
// Enums and delegates.
Is(Level.Low + 1);
Is(1 + Level.Low);
Is(Level.High - Level.Low);
Is(Level.High - 1);
Action one = () => log.Add("one");
Action two = () => log.Add("two");
Action? both = one + two + one;
both();
both = both - one;
both!();
both = both - two - one;
Is(both);
Is(both + one == one);
// Floats are not kept with more digits than their type has.
float third = 1f / 3;
Is((double)third);
Is(third * 3 == 1);
Is((float)(0.1 + 0.2) == 0.3f);
k8s.ConfigMap("arithmetic").Data("log", string.Join("|", log));
// types
public enum Level { Low, High }
