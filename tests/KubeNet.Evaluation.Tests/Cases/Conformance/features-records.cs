var log = Log.Lines;
// Positional records: properties, Deconstruct, text, equality by type and values; inheritance.
var a = new Point(1, 2);
Point b = new Named(1, 2, "n");
var (x, y) = a;
log.Add($"{a} {b} {x}{y} {a == new Point(1, 2)} {a == b} {b == new Named(1, 2, "n")} {a.Equals((object)b)}");
log.Add($"{a.GetHashCode() == new Point(1, 2).GetHashCode()}");
// `with` copies the object of its own type, then sets the members in order; the original stays.
var c = b with { X = Log.At("x", 5), Y = Log.At("y", 6) };
log.Add($"{c} {b.X} {c is Named} {ReferenceEquals(b, b with { })}");
// Equality by the members' own equality: lists by reference, records by value; more fields than the positional ones.
var list = new List<int>();
log.Add($"{new Holder(list) == new Holder(list)} {new Holder(list) == new Holder([])} {new Extra(1) { More = 2 } == new Extra(1)}");
log.Add(new Extra(1) { More = 2 }.ToString() + new Empty() + (new Empty() == new Empty()));
// Members of the user instead of those that are made.
log.Add($"{new Own(3)} {new Own(3) == new Own(4)} {new Own(3) with { N = 9 }}");
var copy = new Copied(1) with { N = 2 };
log.Add(copy.N + copy.From);
// Record structs are values; readonly ones; `with` on any struct and on anonymous objects.
var s = new Pair(1, 2);
var t = s;
t.A = 9;
var u = s with { B = 8 };
log.Add($"{s} {t} {u} {s == new Pair(1, 2)} {default(Pair)} {new Plain { N = 1 } with { N = 2 }} {new { A = 1, B = 2 } with { B = 3 }}");
// Texts of records in records, nulls, fields; an abstract record; a generic one.
log.Add($"{new Nested(new Point(1, 2), null, Field: "f")} {new Leaf("l")} {new Box<int>(5)} {new Box<string?>(null)}");
k8s.ConfigMap("records").Data("log", string.Join("|", log));
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
public record Point(int X, int Y);
public record Named(int X, int Y, string Name) : Point(X, Y);
public record Holder(List<int> Items);
public record Extra(int N)
{
    public int More;
    private int Hidden => 7;
}
public record Empty;
public record Own(int N)
{
    public virtual bool Equals(Own? other) => other is not null;
    public override int GetHashCode() => 1;
    public sealed override string ToString() => "own" + N;
}
public record Copied(int N)
{
    public string From = "new";
    protected Copied(Copied other)
    {
        N = other.N;
        From = "copy";
    }
}
public record struct Pair(int A, int B);
public struct Plain
{
    public int N;
    public override readonly string ToString() => "plain" + N;
}
public record Nested(Point P, Point? None, string Field);
public abstract record Root(string Name)
{
    protected virtual bool PrintMembers(System.Text.StringBuilder b)
    {
        b.Append("root=" + Name);
        return true;
    }
}
public record Leaf(string Name) : Root(Name);
public record Box<T>(T Value);
