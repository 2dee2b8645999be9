var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
void Fails(Action action)
{
    try
    {
        action();
        log.Add("fine");
    }
    catch (Exception e)
    {
        log.Add(e.GetType().Name);
    }
}
// The target's operands, then the right side, then the store.
var h = new Holder(log);
int[] a = [1, 2, 3];
At("holder", h).P = At("value", 4);
At("array", a)[At("index", 1)] = At("value", 5);
At("holder", h)[At("index", 2)] = At("value", 6);
At("holder", h).F = At("value", 7);
k8s.ConfigMap("simple").Data("log", string.Join(" ", log));
log.Clear();
// Compound: the target's operands once, its value, then the right side; the result is converted to the target's type.
At("holder", h).P += At("value", 1);
At("array", a)[At("index", 0)] += At("value", 2);
At("holder", h)[At("index", 3)] -= At("value", 3);
var n = 1;
n += (n = 10) + n;
log.Add(n + "");
a[0] = 1;
a[0] += a[0] = 5;
log.Add(a[0] + "");
var i = 0;
a[i++] = i++;
log.Add(string.Join(",", a) + i);
a[i] = i = 0;
log.Add(string.Join(",", a) + i);
byte b = 250;
b += 10;
char c = 'a';
c += (char)1;
var s = "s";
s += 1 + 2;
s += 'c';
var level = Level.Low;
level |= Level.High;
var flag = true;
flag &= At("both", false);
flag |= At("either", true);
int? none = null;
none += 1;
double d = 1;
d /= 4;
log.Add($"{b} {c} {s} {level} {flag} {none is null} {d}");
k8s.ConfigMap("compound").Data("log", string.Join(" ", log));
log.Clear();
// Where the store fails, the right side has been evaluated; where an operand fails, nothing after it.
Fails(() => a[7] = At("evaluated", 1));
Fails(() => a[7] += At("not", 1));
Holder nothing = null!;
Fails(() => nothing.P = At("evaluated", 1));
Fails(() => nothing.F = At("evaluated", 1));
Fails(() => nothing.P += At("not", 1));
Fails(() => h.P = At("thrown", 0) / At("zero", h.Zero));
object[] strings = new string[] { "x" };
Fails(() => strings[0] = At<object>("evaluated", 5));
log.Add(strings[0] + "");
k8s.ConfigMap("fails").Data("log", string.Join(" ", log));
log.Clear();
// Structs are copied; members of variables are changed in place.
var p = new Point { X = 1, Inner = new Inner { Y = 2 } };
var q = p;
q.X = 9;
q.Inner.Y = 8;
Point[] points = [p, q];
points[0].Inner.Y++;
var taken = points[0];
taken.X = 77;
log.Add($"{p.X}{p.Inner.Y} {q.X}{q.Inner.Y} {points[0].X}{points[0].Inner.Y} {taken.X}");
ref var r = ref points[1];
r = p;
r.X = 55;
log.Add($"{p.X} {points[1].X}");
// Events: `+=` and `-=` add and remove, through the accessors.
Action handler = () => log.Add("raised");
At("holder", h).E += At("handler", handler);
h.E += handler;
h.Raise();
h.E -= At("handler", handler);
h.Raise();
h.Own += At("handler", handler);
h.Own -= handler;
k8s.ConfigMap("stores").Data("log", string.Join(" ", log));
// types
[Flags] public enum Level { Low = 1, High = 2 }
public struct Inner { public int Y; }
public struct Point
{
    public int X;
    public Inner Inner;
}
public class Holder(List<string> log)
{
    int _p = 10;
    public int F;
    public int Zero => 0;
    public int P
    {
        get { log.Add("get"); return _p; }
        set { log.Add("set" + value); _p = value; }
    }
    public int this[int i]
    {
        get { log.Add("get" + i); return 100; }
        set => log.Add($"set{i}={value}");
    }
    public event Action? E;
    public void Raise() => E?.Invoke();
    public event Action Own
    {
        add => log.Add("add");
        remove => log.Add("remove");
    }
}
