// title: Generic methods and constraints
// example: static T Make<T>() where T : new() => new T();
// title: Generic classes and records
// example: public record Pair<A, B>(A First, B Second)
// title: Generic maths
// example: where T : System.Numerics.INumber<T>
// title: Static abstract and default members of interfaces
// example: public interface INamed { static abstract string Label { get; } }
var box = new Box<string>("x"); box.Add("y");
k8s.ConfigMap("g").Data("v", box.Join() + Pick<int>(1, 2, false) + Make<Thing>().Name + typeof(Box<int>).Name + Describe<double>() + new Pair<int, string>(1, "z").Swap().First)
 .Data("max", Max([3, 9, 2]) + "" + Max(["b", "a"])).Data("sum", Sum(new[] { 1, 2, 3 }) + " " + Sum(new[] { 1.5, 2.5 })).Data("static", Box<int>.Count + "/" + Box<string>.Count).Data("d", Default<int>() + "|" + (Default<string>() ?? "null"))
 .Data("shape", IShape.Total([new Square(2), new Circle()]) + new Square(3).Hello() + ((IShape)new Circle()).Hello() + Named<Square>());
static T Pick<T>(T a, T b, bool first) => first ? a : b;
static T Make<T>() where T : new() => new T();
static string Describe<T>() => typeof(T).Name + (typeof(T) == typeof(double));
static T Max<T>(IEnumerable<T> items) where T : IComparable<T> { var best = items.First(); foreach (var i in items) if (i.CompareTo(best) > 0) best = i; return best; }
static T Sum<T>(T[] items) where T : System.Numerics.INumber<T> { var s = items[0]; for (var i = 1; i < items.Length; i++) s += items[i]; return s; }
static T? Default<T>() => default;
static string Named<T>() where T : INamed => T.Label;
// types
public class Thing { public string Name { get; set; } = "thing"; }
public class Box<T>(T first) { public static int Count; private readonly List<T> _items = [first]; public void Add(T item) { _items.Add(item); Count++; } public string Join() => string.Join("+", _items); }
public record Pair<A, B>(A First, B Second) { public Pair<B, A> Swap() => new(Second, First); }
public interface INamed { static abstract string Label { get; } }
public interface IShape { double Area { get; } string Hello() => "area " + Area; static double Total(IEnumerable<IShape> all) => all.Sum(s => s.Area); }
public class Square(double side) : IShape, INamed { public double Area => side * side; public string Hello() => "square"; public static string Label => "sq"; }
public class Circle : IShape { double IShape.Area => 3; }
