var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
// `??` evaluates its right side for null only, and is right associative.
log.Add(At("a", (string?)null) ?? At("b", (string?)null) ?? At("c", "C"));
log.Add(At("d", "D") ?? At("not", "x"));
int? none = null;
log.Add((At("e", none) ?? At("f", 5)).GetType().Name);
log.Add((At<int?>("g", 6) ?? At("not", 5L)).GetType().Name);
object o = none ?? (object)"boxed";
log.Add(o + "");
// `??=` reads the target, and stores only for null.
var h = new Holder(log);
h.P ??= At("value", "v");
h.P ??= At("not", "w");
h[At("i", 1)] ??= At("value", "x");
var text = (string?)null;
log.Add((text ??= "given") + text);
none ??= 3;
log.Add(none + "");
// A throw expression throws where it stands.
foreach (var n in new[] { 1, -1 })
{
    try
    {
        var checkedText = n > 0 ? "fine" : throw new ArgumentException("negative");
        log.Add(checkedText);
    }
    catch (ArgumentException e)
    {
        log.Add(e.Message);
    }
}
try
{
    log.Add(At("first", (string?)null) ?? throw new InvalidOperationException(At("message", "m")));
}
catch (InvalidOperationException e)
{
    log.Add(e.Message);
}
// The conditional operator evaluates one branch; the type is that of both.
log.Add(At("condition", true) ? At("yes", "1") : At("no", "2"));
log.Add((At("condition", false) ? 1 : 2L).GetType().Name);
int? maybe = At("target", true) ? null : 5;
log.Add((maybe is null) + "");
object mixed = At("flag", true) ? 1 : 2.0;
log.Add(mixed.GetType().Name);
log.Add(false ? "a" : true ? "b" : "c");
var (x, y) = (1, 2);
(At("ref", false) ? ref x : ref y) = 9;
log.Add($"{x}{y}");
k8s.ConfigMap("choices").Data("log", string.Join(" ", log));
// types
public class Holder(List<string> log)
{
    string? _p;
    public string? P
    {
        get { log.Add("get"); return _p; }
        set { log.Add("set" + value); _p = value; }
    }
    public string? this[int i]
    {
        get { log.Add("get" + i); return null; }
        set => log.Add($"set{i}{value}");
    }
}
