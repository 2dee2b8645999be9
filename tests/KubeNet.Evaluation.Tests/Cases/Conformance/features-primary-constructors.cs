var log = Log.Lines;
// A parameter that members use is a variable of the object; initialisers run in order with it; the base's arguments come after them.
var c = new Counter(5);
log.Add($"{c.Next()}{c.Next()} {c.Start} {new Counter().Next()}");
var d = new Derived(Log.At("argument", 2));
log.Add(d.Text);
d.Change();
log.Add(d.Text);
// In structs it is a part of the value; in records a property; captured by lambdas; hidden by members.
var s = new Point(1);
var t = s;
t.Move();
log.Add($"{s.X}{t.X}{default(Point).X}");
var later = new Later(3);
var get = later.Get();
later.Set(8);
log.Add($"{get()} {new Hides(4).N} {new Generic<string>("g").Value}");
k8s.ConfigMap("primary").Data("log", string.Join("|", log));
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
public class Counter(int n)
{
    public Counter() : this(100) { }
    public int Start { get; } = n;
    public int Next() => n++;
}
public class Base(int n)
{
    protected int B = Log.At("base-field", n);
    public void Change() => B++;
}
public class Derived(int n) : Base(Log.At("base-argument", n * 10))
{
    readonly int _n = Log.At("field", n + 1);
    public string Text => $"{n}/{_n}/{B}";
}
public struct Point(int x)
{
    public readonly int X => x;
    public void Move() => x++;
}
public class Later(int n)
{
    public Func<int> Get() => () => n;
    public void Set(int value) => n = value;
}
public class Hides(int n)
{
    public int N = n * 2;
}
public class Generic<T>(T value) where T : class
{
    public T Value => value;
}
