var log = new List<string>();
// Abstract classes are bases only; sealed and static ones have members; parts are one class; type parameters with constraints.
Shape shape = new Square(3);
log.Add(shape.Name + shape.Area + Tools.Twice(4) + Tools.Count);
log.Add(new Parts().Text);
log.Add(Maker.Make<Square>(5).Area + Maker.NameOf(new Square(1)) + Maker.Default<int>() + Maker.Compare("a", "b"));
log.Add(new Box<int>(5).Get() + new Box<string>("s").Get() + new IntBox(6).Get() + Box<int>.Made + Box<string>.Made);
log.Add(new Outer.Inner().Read(new Outer()) + new Outer<int>.Inner<string>().Names + Outer.Protected());
log.Add(new Box<int>.Item().Kind + new Box<Square>.Item().Kind);
// A nested type, an instance type, `new` members, access through a derived type.
Base hidden = new Derived();
log.Add(hidden.Text() + ((Derived)hidden).Text() + hidden.Field + ((Derived)hidden).Field + Derived.Static + Base.Static);
k8s.ConfigMap("classes").Data("log", string.Join(" ", log));
// types
public abstract class Shape
{
    public abstract string Name { get; }
    public virtual int Area => 0;
    public override string ToString() => Name;
}
public sealed class Square(int side) : Shape, IMade<Square>
{
    public Square() : this(1) { }
    public override string Name => "square";
    public override int Area => side * side;
    public Square Again(int n) => new(n);
}
public interface IMade<T> { T Again(int n); }
public static class Tools
{
    public static int Count = 2;
    public static int Twice(int n) => n * Count;
}
public partial class Parts { private string _a = "a"; }
public partial class Parts { private string _b = "b"; }
public partial class Parts { public string Text => _a + _b; }
public static class Maker
{
    public static T Make<T>(int n) where T : class, IMade<T>, new() => new T().Again(n);
    public static string NameOf<T>(T shape) where T : Shape => shape.Name + typeof(T).Name;
    public static T Default<T>() where T : struct => default;
    public static int Compare<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b);
}
public class Box<T>
{
    public static int Made;
    readonly T _value;
    public Box(T value)
    {
        _value = value;
        Made++;
    }
    public virtual string Get() => typeof(T).Name + _value;
    public class Item { public string Kind => typeof(T).Name; }
}
public class IntBox(int n) : Box<int>(n)
{
    public override string Get() => "own" + base.Get();
}
public class Outer
{
    private string _secret = "secret";
    protected static string Hidden => "hidden";
    public static string Protected() => new Nested().Ask();
    public class Inner { public string Read(Outer o) => o._secret; }
    private class Nested : Outer { public string Ask() => Hidden; }
}
public class Outer<T>
{
    public class Inner<U> { public string Names => typeof(T).Name + typeof(U).Name; }
}
public class Base
{
    public static string Static = "sb";
    public string Field = "fb";
    public string Text() => "base";
}
public class Derived : Base
{
    public static new string Static = "sd";
    public new string Field = "fd";
    public new string Text() => "derived" + base.Text() + base.Field;
}
