// title: Abstract, virtual and overridden members
// example: public abstract class Shape { public virtual string Name => GetType().Name;
// title: Constructors and initialisers in C#'s order
// example: private int _d = Order.Note("derived-field");
// title: Records that derive from records
// example: public record Derived(int X, int Y) : Base(X);
// title: Partial classes and members
// example: public partial class Part { private int _a = 1; public partial int Sum(); }
var all = new Shape[] { new Rect(2, 3), new Sq(4), new Named("n") };
k8s.ConfigMap("i").Data("v", string.Join(";", all.Select(s => s.Describe()))).Data("order", Order.Log).Data("rec", new Derived(1, 2).ToString() + (new Derived(1, 2) == new Derived(1, 2)) + (new Base(1) == new Derived(1, 2))).Data("part", new Part().Sum().ToString()).Data("s", Statics.B + "" + Statics.A);
new Deriv();
k8s.ConfigMap("ctor").Data("log", Order.Log);
// types
public abstract class Shape { public virtual string Name => GetType().Name; public abstract double Area(); public virtual string Describe() => $"{Name}={Area()}"; }
public class Rect(double w, double h) : Shape { public override double Area() => w * h; }
public sealed class Sq(double s) : Rect(s, s) { public override string Describe() => "sq:" + base.Describe(); }
public class Named : Shape { private readonly string _n; public Named(string n) : this(n, 1) { } private Named(string n, int x) { _n = n + x; } public override string Name => _n; public override double Area() => 0; public new string ToString() => "hidden"; }
public static class Order { public static string Log = ""; public static int Note(string s) { Log += s + ","; return 1; } }
public class BaseC { private int _b = Order.Note("base-field"); public BaseC() => Order.Note("base-ctor"); }
public class Deriv : BaseC { private int _d = Order.Note("derived-field"); static int S = Order.Note("static"); public Deriv() => Order.Note("derived-ctor"); }
public record Base(int X);
public record Derived(int X, int Y) : Base(X);
public partial class Part { private int _a = 1; public partial int Sum(); }
public partial class Part { private int _b = 2; public partial int Sum() => _a + _b; }
public static class Statics { public static int A = B + 1; public static int B = 5; }
