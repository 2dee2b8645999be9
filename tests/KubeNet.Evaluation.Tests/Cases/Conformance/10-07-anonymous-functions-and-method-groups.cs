var log = new List<string>();
// The delegate type gives the parameter types; `ref` and `out` parameters are the caller's variables.
Func<int, long> widen = x => x;
Change change = (ref int x, out string s) =>
{
    x++;
    s = "out" + x;
};
var n = 1;
change(ref n, out var text);
log.Add($"{widen(3).GetType().Name} {n} {text}");
Action<int> drop = x => log.Add("expression" + x);
drop(1);
Func<int> number = delegate { return 5; };
EventHandler ignoring = delegate { log.Add("ignored"); };
ignoring(null, EventArgs.Empty);
log.Add(number() + "");
// Target types of a lambda decide which overload is called.
log.Add(Pick(() => 1) + Pick(() => { }));
// The natural type of a lambda and of a method group.
var natural = (int a, int b) => a * b;
var group = Twice;
log.Add($"{natural.GetType().Name} {natural(2, 3)} {group(4)}");
var withDefault = (int a, int b = 4) => a + b;
log.Add(withDefault(1) + "");
// A method group binds its receiver when it is converted; a struct receiver is copied then.
var target = new Target("first");
Func<string> call = target.Say;
target = new Target("second");
log.Add(call());
var value = new Value { N = 1 };
Func<int> copied = value.Get;
value.N = 2;
log.Add($"{copied()} {value.Get()}");
// A virtual method of a group is the one of the object.
Func<string> overridden = ((Target)new Louder("x")).Say;
log.Add(overridden());
// A null receiver throws at the conversion, not at the call.
try
{
    Target none = null!;
    Func<string> never = none.Say;
    log.Add("not here");
}
catch (NullReferenceException)
{
    log.Add("null receiver");
}
catch (ArgumentException)
{
    log.Add("argument");
}
// Variance, generic methods, extension methods.
Func<string, object> variant = Same;
Func<int, int> generic = Same<int>;
Func<string> extension = "abc".Shout;
log.Add($"{variant("v")} {generic(6)} {extension()}");
// Conversions of one method are equal delegates.
log.Add($"{(Func<int, int>)Twice == Twice} {(Func<string>)target.Say == target.Say} {call == target.Say}");
k8s.ConfigMap("functions").Data("log", string.Join("|", log));
// members
delegate void Change(ref int x, out string s);
static int Twice(int x) => x * 2;
static string Pick(Func<int> f) => "func";
static string Pick(Action f) => "action";
static T Same<T>(T x) => x;
// types
public class Target(string name)
{
    public virtual string Say() => "say " + name;
}
public class Louder(string name) : Target(name)
{
    public override string Say() => base.Say().ToUpperInvariant();
}
public struct Value
{
    public int N;
    public int Get() => N;
}
public static class Extensions { public static string Shout(this string s) => s + "!"; }
