// title: Structs with their copies
// example: var b = a; b.X = 10; b.Move(5);
// title: Operators and conversions of your own
// example: public static explicit operator int(Celsius c) => (int)c.Degrees;
// title: `ref` parameters
// example: static void ChangeRef(ref Point p) => p.Y = 500;
var a = new Point { X = 1, Y = 2 };
var b = a; b.X = 10; b.Move(5);
var list = new List<Point> { a }; var c = list[0]; c.X = 99;
var arr = new[] { a, b }; arr[0].X = 7; arr[1].Move(1);
object boxed = a; a.X = 3;
Change(a); ChangeRef(ref a);
var holder = new Holder { P = a }; holder.P.X = 42; var copy = holder.P; copy.X = 0;
k8s.ConfigMap("s").Data("v", $"{a.X} {b.X} {list[0].X} {c.X} {arr[0].X} {arr[1].X} {((Point)boxed).X} {holder.P.X} {default(Point).X} {new Point(8).Y} {a.Equals(a)} {new Celsius(3) + new Celsius(4)} {(int)new Celsius(5)} {new Celsius(1) < new Celsius(2)}");
static void Change(Point p) => p.X = 1000;
static void ChangeRef(ref Point p) => p.Y = 500;
k8s.ConfigMap("t").Data("y", a.Y.ToString());
// types
public struct Point { public int X; public int Y { get; set; } public Point(int y) { Y = y; X = y * 2; } public void Move(int by) => X += by; }
public class Holder { public Point P; }
public readonly struct Celsius(double degrees)
{
    public double Degrees => degrees;
    public static Celsius operator +(Celsius a, Celsius b) => new(a.Degrees + b.Degrees);
    public static bool operator <(Celsius a, Celsius b) => a.Degrees < b.Degrees;
    public static bool operator >(Celsius a, Celsius b) => a.Degrees > b.Degrees;
    public static explicit operator int(Celsius c) => (int)c.Degrees;
    public override string ToString() => $"{degrees}C";
}
