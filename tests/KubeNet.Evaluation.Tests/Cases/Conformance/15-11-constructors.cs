var log = Log.Lines;
// Arguments of `this(…)` and `base(…)` first, the initialisers once, then the bodies from the base on.
log.Add(new C(1).Text);
log.Add(new C("s").Text);
log.Add(new D().Text);
k8s.ConfigMap("order").Data("log", Log.Take());
// A constructor that throws makes no object; what its initialisers did is done.
try
{
    log.Add(new C(-1).Text);
}
catch (ArgumentException e)
{
    log.Add(e.Message);
}
// A default constructor calls that of the base; a private one is for the class itself; optional and `params` arguments.
log.Add(new E().Text + Single.Instance.Text + ReferenceEquals(Single.Instance, Single.Instance) + new F().Text + new F(1, 2, 3).Text);
// A virtual call in a constructor reaches the override; static constructors run before the first object.
log.Add(new G().Seen + new WithStatic().Text + WithStatic.Count);
k8s.ConfigMap("forms").Data("log", Log.Take());
// A static constructor that throws makes its type unusable, each time with the same cause.
for (var i = 0; i < 2; i++)
{
    try
    {
        log.Add(Broken.Value + "");
    }
    catch (TypeInitializationException e)
    {
        log.Add(e.TypeName + e.InnerException!.Message);
    }
}
k8s.ConfigMap("statics").Data("log", Log.Take());
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
public class B
{
    protected string T = Log.At("B-field", "b");
    public B(string text)
    {
        Log.At("B-body", 0);
        T += text;
    }
    public string Text => T;
}
public class C : B
{
    readonly string _c = Log.At("C-field", "c");
    public C(int n) : base(Log.At("base-argument", "n" + n))
    {
        Log.At("C-body", 0);
        if (n < 0) throw new ArgumentException("negative");
        T += _c;
    }
    public C(string s) : this(Log.At("this-argument", s.Length)) => Log.At("C-string", 0);
}
public class D : C
{
    readonly string _d = Log.At("D-field", "d");
    public D() : base("two") => T += _d;
}
public class Plain
{
    public string Text = "plain";
    public Plain() => Text += "!";
}
public class E : Plain { }
public class Single
{
    public static readonly Single Instance = new("one");
    public string Text { get; }
    private Single(string text) => Text = text;
}
public class F
{
    public string Text;
    public F(int a = 4, params int[] rest) => Text = $"F{a}{rest.Length}";
}
public abstract class Template
{
    public string Seen;
    protected Template() => Seen = Describe();
    protected abstract string Describe();
}
public class G : Template
{
    readonly string _set = "set";
    readonly string _late;
    public G() => _late = "late";
    protected override string Describe() => _set + (_late ?? "none");
}
public class WithStatic
{
    public static int Count;
    public string Text = Log.At("instance", "made");
    static WithStatic()
    {
        Log.At("static", 0);
        Count = 5;
    }
    public WithStatic() => Count++;
}
public static class Broken
{
    public static int Value;
    static Broken()
    {
        Value = 1;
        throw new InvalidOperationException("cause");
    }
}
