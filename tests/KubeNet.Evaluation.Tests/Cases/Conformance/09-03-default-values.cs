// Fields, static fields, array elements and `default` begin with the default value of their type.
var log = new List<string>();
var h = new Holder();
log.Add($"{h.N} {h.L} {h.D} {h.M} {h.B} {(int)h.C} {h.T is null} {h.Level} {h.Maybe is null} {h.P.X} {h.P.Name is null}");
log.Add($"{Holder.SN} {Holder.ST is null} {Holder.SP.X} {Holder.SLevel}");
log.Add($"{h.Pair.Item1} {h.Pair.Item2 is null} {h.When.Year} {h.Span.Ticks} {h.Id}");
var points = new Point[2];
var texts = new string[2];
var grid = new int?[2, 2];
log.Add($"{points[1].X} {points[1].Name is null} {texts[0] is null} {grid[1, 1] is null}");
log.Add($"{default(int)} {default(Point).X} {default(string) is null} {default(Level)} {default((int, bool))}");
log.Add($"{Default<int>()} {Default<string>() is null} {Default<Point>().X} {Default<int?>() is null}");
// A default struct is a value of its own in each place.
points[0].X = 3;
var copy = points[1];
copy.X = 4;
h.P.X = 5;
log.Add($"{points[0].X} {points[1].X} {copy.X} {h.P.X} {new Holder().P.X} {Holder.SP.X}");
// The default of a struct runs no constructor, and a constructor without parameters is run by `new` only.
log.Add($"{default(Ready).Value} {new Ready().Value} {(new Ready[1])[0].Value}");
k8s.ConfigMap("defaults").Data("log", string.Join("|", log));
// members
static T Default<T>() => default!;
// types
public enum Level { Low, High }
public struct Point
{
    public int X;
    public string Name;
}
public struct Ready
{
    public int Value = 7;
    public Ready() { }
}
public class Holder
{
    public int N;
    public long L;
    public double D;
    public decimal M;
    public bool B;
    public char C;
    public string T = null!;
    public Level Level;
    public int? Maybe;
    public Point P;
    public (int, string) Pair;
    public DateTime When;
    public TimeSpan Span;
    public Guid Id;
    public static int SN;
    public static string ST = null!;
    public static Point SP;
    public static Level SLevel;
}
