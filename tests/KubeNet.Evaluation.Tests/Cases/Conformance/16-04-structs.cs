var log = new List<string>();
// Value semantics: assignment, arguments, returns, boxes, elements of collections and captured copies are all copies.
var p = new Point(1, 2);
var q = p;
q.X = 9;
object box = p;
p.X = 5;
Point[] array = [p, p];
array[0].X = 6;
var list = new List<Point> { p };
var tuple = (p, 1);
tuple.p.X = 7;
var anonymous = new { P = p };
p.Y = 8;
log.Add($"{p} {q} {(Point)box} {array[0]} {array[1]} {list[0]} {tuple.p} {anonymous.P}");
// Nested structs are part of the outer one.
var outer = new Outer { Inner = p };
var copy = outer;
copy.Inner.X = 30;
outer.Inner.Y = 40;
log.Add($"{outer.Inner} {copy.Inner}");
// Defaults: no constructor runs; field initialisers run only with a constructor.
log.Add($"{new Point()} {default(Point)} {new WithInit(2).Text} {default(WithInit).Text is null} {(new Point[1])[0]}");
// Boxing copies; unboxing copies; calls on the box change the box.
IMove boxed = p;
boxed.Move();
((IMove)p).Move();
var unboxed = (Point)boxed;
unboxed.Move();
var secondBox = boxed;
secondBox.Move();
log.Add($"{p} {boxed} {unboxed}");
// Inherited members, overridden ones, and equality of all fields.
log.Add($"{p.Equals(new Point(p.X, p.Y))} {p.Equals(q)} {new Plain { A = 1 }.Equals(new Plain { A = 1 })} {new Plain().Equals(null)}");
log.Add($"{((object)new Plain { A = 1 }).Equals(new Plain { A = 2 })} {new Plain()} {p.GetType().Name} {box is ValueType}");
// `this` is the variable; constructors that call others; readonly members and structs; statics.
p.Move();
p.Swap();
Point.Count++;
log.Add($"{p} {new Point(4)} {Point.Count} {new Fixed(3).Twice()} {p.Sum}");
// A member called through a readonly field, an `in` parameter or a `foreach` variable acts on a copy.
var holder = new Holder();
holder.Fixed.Move();
holder.Free.Move();
In(in p);
foreach (var each in array) each.Move();
log.Add($"{holder.Fixed} {holder.Free} {p} {array[0]}");
// A method that changes the variable while it runs on it.
p.Reset(new Point(70, 71));
log.Add($"{p}");
// Automatic properties and events of structs.
var auto = new Auto { Name = "n" };
var autoCopy = auto;
autoCopy.Name = "m";
auto.E += () => log.Add("raised");
autoCopy.Raise();
auto.Raise();
log.Add(auto.Name + autoCopy.Name);
k8s.ConfigMap("structs").Data("log", string.Join("|", log));
// members
static void In(in Point p) => p.Move();
// types
public interface IMove { void Move(); }
public struct Point(int x, int y) : IMove
{
    public static int Count;
    public int X = x;
    public int Y = y;
    public Point(int both) : this(both, both) { }
    public readonly int Sum => X + Y;
    public void Move() => X++;
    public void Swap() => (X, Y) = (Y, X);
    public void Reset(Point p)
    {
        this = p;
        X++;
    }
    public override readonly string ToString() => $"{X},{Y}";
}
public struct Outer { public Point Inner; }
public struct WithInit
{
    public string Text = "init";
    public WithInit(int n) => Text += n;
}
public struct Plain
{
    public int A;
    public string B;
    public override string ToString() => base.ToString()!;
}
public readonly struct Fixed(int n)
{
    public int N { get; } = n;
    public Fixed Twice() => new(N * 2);
    public override string ToString() => "fixed" + N;
}
public class Holder
{
    public readonly Point Fixed = new(1, 1);
    public Point Free = new(1, 1);
}
public struct Auto
{
    public string Name { get; set; }
    public event Action? E;
    public readonly void Raise() => E?.Invoke();
}
