var log = Log.Lines;
// Static fields in the order of their text, when the type is used first; a field that is read before its initialiser has its default.
log.Add("before");
log.Add(First.A + First.B);
log.Add($"{Order.A}{Order.B}");
log.Add(Lazy.Touch());
log.Add(Never.Constant + "");
k8s.ConfigMap("statics").Data("log", Log.Take());
// Instance initialisers run in their order, before the constructor of the base, from the most derived class on.
var d = new Derived(7);
log.Add(d.Text);
k8s.ConfigMap("instances").Data("log", Log.Take());
// readonly fields: assigned in the constructor, as often as it likes; the object that they hold may change.
var r = new Fixed(3);
r.Items.Add(4);
r.Point.Move();
log.Add($"{r.N} {string.Join(",", r.Items)} {r.Point.X} {Fixed.Shared} {r.Volatile}");
// Two types that use each other see what is there.
log.Add($"{Ping.Value} {Pong.Value}");
k8s.ConfigMap("rest").Data("log", Log.Take());
// types
public static class Log
{
    public static readonly List<string> Lines = [];
    public static T At<T>(string name, T value)
    {
        Lines.Add(name);
        return value;
    }
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
public static class First
{
    public static string A = Log.At("A", "a");
    public static string B = Log.At("B", A + "b");
    static First() => Log.Lines.Add("static-constructor");
}
public static class Order
{
    public static int A = B + 1;
    public static int B = 5;
}
public static class Lazy
{
    static readonly string s_text = Log.At("lazy", "text");
    static Lazy() { }
    public static string Touch() => Log.At("touch", s_text);
}
public static class Never
{
    public const int Constant = 4;
    static readonly int s_never = Log.At("never", 1);
    static Never() => Log.Lines.Add("never" + s_never);
}
public class Base
{
    public int X = Log.At("base-x", 1);
    public Base() => Log.At("base-constructor", Virtual());
    public virtual string Virtual() => "base";
}
public class Derived : Base
{
    public int Y = Log.At("derived-y", 2);
    public int Z;
    readonly string _seen = "";
    public Derived(int z)
    {
        Log.At("derived-constructor", z);
        Z = z;
    }
    public override string Virtual()
    {
        _fromBase = $"y{Y}z{Z}{_seen is null}";
        return "";
    }
    string? _fromBase;
    public string Text => _fromBase + X + Y + Z;
}
public struct Point
{
    public int X;
    public void Move() => X++;
}
public class Fixed
{
    public static readonly int Shared;
    public readonly int N = 1;
    public readonly List<int> Items = [];
    public readonly Point Point;
    public volatile int Volatile = 6;
    static Fixed() => Shared = 9;
    public Fixed(int n)
    {
        N += n;
        N *= 2;
        Items.Add(N);
        Point.Move();
        Point.Move();
    }
}
public static class Ping
{
    public static int Value = Pong.Value + 1;
    static Ping() { }
}
public static class Pong
{
    public static int Value = Ping.Value + 10;
    static Pong() { }
}
