var log = Log.Lines;
var d = 1234.5;
// Each hole is evaluated, then formatted, before the next one.
log.Add($"{Log.At("a")}-{Log.At("b"),6}-{Log.At("c"),-6}-{Log.At("d"):x}");
log.Add($"{d:N1}|{d,10:F2}|{d,-10:0}|{{}}|{null}|{(string?)null,3}|{true}|{'c'}");
log.Add($"{(d > 1 ? "yes" : "no")}{new[] { 1, 2 }.Length}{$"in{$"side{1}"}"}");
log.Add($@"a\{d}""q""");
const string Name = "constant";
const string Whole = $"{Name}-{Name}";
log.Add(Whole);
// As FormattableString nothing is formatted until it is asked for.
FormattableString f = $"{Log.At("late")}";
log.Add("before");
log.Add(f.ToString(null));
log.Add(f.ToString(null));
IFormattable g = $"{1:D3}";
log.Add(g.ToString(null, null));
try
{
    log.Add($"{Log.At("before")}{Log.Fails()}{Log.At("not reached")}");
}
catch (InvalidOperationException e)
{
    log.Add(e.Message);
}
k8s.ConfigMap("interpolated").Data("log", string.Join("/", log));
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static Part At(string name)
    {
        Lines.Add("eval-" + name);
        return new Part(name);
    }
    public static string Fails() => throw new InvalidOperationException("failed");
}
public class Part(string name) : IFormattable
{
    public string ToString(string? format, IFormatProvider? provider)
    {
        Log.Lines.Add("text-" + name);
        return name + format;
    }
    public override string ToString() => "plain";
}
