var log = new List<string>();
T At<T>(string name, T value)
{
    log.Add(name);
    return value;
}
// Receiver, arguments, then the call; a null receiver throws after the arguments.
log.Add(At("receiver", new Base("r")).Plain(At("x", 1), At("y", 2)));
try
{
    At<Base>("null", null!).Plain(At("x", 1), At("y", 2));
}
catch (NullReferenceException)
{
    log.Add("thrown");
}
// The object's own type decides about virtual methods, the declared type about others.
Base b = new Derived("d");
log.Add(b.Virtual() + b.Plain(1, 2) + ((Derived)b).Plain(1, 2) + b.CallsVirtual());
// An extension takes null; an instance method is preferred; the nearer namespace wins.
Base none = null!;
log.Add(none.IsNone() + b.Virtual(1) + b.Same() + 5.Doubled());
// Static methods of a type, generic methods with and without type arguments, local functions, nested calls.
log.Add(Base.Make<int>() + Base.Make("s") + Outer(Inner(1)));
string Outer(string text) => "<" + text + ">";
string Inner(int n) => n == 0 ? "end" : n + Inner(n - 1);
// A delegate: its expression, its arguments, then each of its methods in turn; null throws after the arguments.
Func<int, int> chain = x =>
{
    log.Add("first" + x);
    return 1;
};
chain += x =>
{
    log.Add("second" + x);
    return 2;
};
log.Add("result" + At("delegate", chain)(At("argument", 5)));
try
{
    At<Func<int, int>>("nothing", null!)(At("argument", 5));
}
catch (NullReferenceException)
{
    log.Add("thrown");
}
// A delegate that is reassigned by an argument: the old one is called.
Func<int, string> call = x => "old" + x;
int Change()
{
    call = x => "new" + x;
    return 1;
}
log.Add(call(Change()) + call(2));
k8s.ConfigMap("calls").Data("log", string.Join(" ", log));
// types
public class Base(string name)
{
    protected string Name => name;
    public string Plain(int x, int y) => "base" + x + y;
    public virtual string Virtual() => "base";
    public string CallsVirtual() => Virtual();
    public string Same() => "instance";
    public static string Make<T>() => typeof(T).Name;
    public static string Make<T>(T value) => value + typeof(T).Name;
}
public class Derived(string name) : Base(name)
{
    public new string Plain(int x, int y) => "derived" + x + y;
    public override string Virtual() => "derived" + Name;
}
public static class Extensions
{
    public static bool IsNone(this Base? b) => b is null;
    public static string Virtual(this Base b, int n) => "extension" + n;
    public static string Same(this Base b) => "never";
    public static int Doubled(this int n) => n * 2;
}
