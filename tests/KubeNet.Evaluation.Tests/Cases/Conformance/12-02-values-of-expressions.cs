var log = new List<string>();
// A property, an indexer and an event are read through their accessors each time; an assignment's value is that of the right side.
var g = new Guarded(log);
var x = g.P = 300;
log.Add("value" + x);
log.Add("read" + g.P);
var y = g[1] = 5;
log.Add("value" + y);
int a, b, c;
a = b = c = 4;
log.Add($"{a}{b}{c}");
long wide = a = 7;
log.Add(wide.GetType().Name + a);
// A member of a value that is no variable is a member of a copy.
var h = new Holder();
h.Point.Move();
h.Property.Move();
h.Method().Move();
log.Add($"{h.Point.X} {h.Property.X} {h.Method().X}");
var list = new List<Point> { new() };
list[0].Move();
Point[] array = [new()];
array[0].Move();
log.Add($"{list[0].X} {array[0].X}");
// A readonly field is a value outside of the constructor.
h.Fixed.Move();
log.Add(h.Fixed.X + "");
k8s.ConfigMap("values").Data("log", string.Join(" ", log));
// types
public struct Point
{
    public int X;
    public void Move() => X++;
}
public class Holder
{
    public Point Point;
    public readonly Point Fixed = new() { X = 5 };
    public Point Property { get; set; }
    public Point Method() => Property;
}
public class Guarded(List<string> log)
{
    int _p;
    public int P
    {
        get { log.Add("get"); return _p; }
        set { log.Add("set" + value); _p = Math.Min(value, 100); }
    }
    public int this[int i]
    {
        get => 0;
        set => log.Add($"[{i}]={value}");
    }
}
