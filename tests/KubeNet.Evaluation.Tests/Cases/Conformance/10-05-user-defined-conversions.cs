var log = Log.Lines;
// One step of the standard conversions before and after the user's own.
Celsius c = 5;
double d = c;
long asLong = (long)c;
object boxed = (Celsius)(byte)7;
log.Add($"{c.Degrees} {d} {asLong} {((Celsius)boxed).Degrees}");
// The most specific conversion is taken.
Two fromInt = 3;
Two fromLong = 3L;
log.Add(fromInt.Text + fromLong.Text);
string text = (string)new Derived();
log.Add(text);
// Lifted: null gives null, and the conversion is not called.
int? none = null;
Celsius? lifted = none;
log.Add((lifted is null) + "");
lifted = (int?)8;
log.Add(lifted.Value.Degrees + "");
double? back = (Celsius?)null;
log.Add((back is null) + "");
try
{
    int must = (int)(Celsius?)null!;
    log.Add(must + "");
}
catch (InvalidOperationException e)
{
    log.Add(e.GetType().Name);
}
// In an assignment, an argument, a return, a condition and a compound assignment.
log.Add(Take(9) + Give().Degrees);
if (new Flag(true)) log.Add("flag");
while (new Flag(false)) log.Add("never");
Celsius sum = 1;
sum += 2;
log.Add(sum.Degrees + "");
int[] items = [1, 2, 3];
log.Add(items[new At(2)] + "");
Celsius[] many = [1, 2];
log.Add(many[1].Degrees + "");
foreach (Celsius each in new[] { 4, 5 }) log.Add(each.Degrees + "");
k8s.ConfigMap("own").Data("log", string.Join(" ", log));
// members
static string Take(Celsius c) => "took" + c.Degrees;
static Celsius Give() => 12;
// types
public static class Log { public static readonly List<string> Lines = []; }
public struct Celsius
{
    public double Degrees;
    public static implicit operator Celsius(int n)
    {
        Log.Lines.Add("from" + n);
        return new Celsius { Degrees = n };
    }
    public static implicit operator double(Celsius c)
    {
        Log.Lines.Add("to");
        return c.Degrees;
    }
    public static Celsius operator +(Celsius a, Celsius b) => new() { Degrees = a.Degrees + b.Degrees };
    public static explicit operator int(Celsius c) => (int)c.Degrees;
}
public class Two
{
    public string Text = "";
    public static implicit operator Two(int n) => new() { Text = "int" + n };
    public static implicit operator Two(long n) => new() { Text = "long" + n };
}
public class Base { public static explicit operator string(Base b) => "text of " + b.GetType().Name; }
public class Derived : Base { }
public readonly struct Flag(bool on)
{
    readonly bool _on = on;
    public static bool operator true(Flag f) => f._on;
    public static bool operator false(Flag f) => !f._on;
}
public readonly struct At(int i)
{
    readonly int _i = i;
    public static implicit operator int(At at) => at._i;
}
