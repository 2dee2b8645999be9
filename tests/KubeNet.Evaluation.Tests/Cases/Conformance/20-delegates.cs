var log = new List<string>();
// Declared delegate types: with ref, out, params, default values, generics; they are different types.
Change change = (ref int n, out string s) => s = "n" + n++;
Sum sum = items => items.Length;
Make<string> make = () => "made";
Half half = (n, by) => n / by;
var n = 4;
change(ref n, out var text);
log.Add($"{n}{text} {sum(1, 2, 3)} {make()} {half(8)} {half(9, 3)} {sum.GetType().Name}");
// Variance: parameters may be more general, results more special.
Make<object> general = make;
Func<object, string> exclaim = o => o + "!";
Func<string, object> converted = exclaim;
Take take = new Base().Accept;
log.Add($"{general()} {converted("v")} {take("t")}");
// Instances: static and instance methods, the receiver is the one of that moment, new delegates from old ones, from generic methods.
var target = new Base { Name = "first" };
Func<string> call = target.Get;
target.Name = "renamed";
target = new Base { Name = "second" };
Func<string> again = new(call);
log.Add($"{call()} {again()} {((Func<int, int>)Twice)(4)} {((Func<string, string>)Same)("s")} {call.Target is Base}");
// Invocation lists: in order, with the last result, with one variable for a `ref` parameter, ended by an exception.
Func<int> numbers = () => Note("one", 1);
numbers += () => Note("two", 2);
numbers += () => Note("three", 3);
log.Add("result" + numbers());
log.Add(string.Join(",", numbers.GetInvocationList().Select(f => ((Func<int>)f)())));
AddTo add = (ref int x) => x += 1;
add += (ref int x) => x *= 10;
add(ref n);
log.Add(n + "");
Action failing = () => log.Add("before");
failing += () => throw new InvalidOperationException();
failing += () => log.Add("not");
try
{
    failing();
}
catch (InvalidOperationException)
{
    log.Add("ended");
}
// Delegates do not change: `+=` makes a new one. Removing takes the last run of methods; all removed gives null.
Action a = () => log.Add("a");
Action b = () => log.Add("b");
var kept = a;
a += b;
kept();
var abab = a + a;
(abab - (Action)(kept + b))!();
log.Add($"{(abab - b - b)!.GetInvocationList().Length} {a - a is null} {(kept - b) == kept} {abab - abab is null} {null + kept == kept}");
// Equality: of the methods and their receivers, in order.
log.Add($"{kept + b == a} {b + kept == a} {(Func<int, int>)Twice == Twice} {(Func<string>)target.Get == new Base().Get} {kept.Equals(a)}");
log.Add($"{(Func<string>)target.Get == target.Get}");
// Invoking null throws, after the arguments; the delegate that is called is the one before they are evaluated.
try
{
    Action<int> none = null!;
    none(Note("argument", 1));
}
catch (NullReferenceException)
{
    log.Add("null");
}
log.Add(call.Invoke() + call?.Invoke() + ((Delegate)call!).GetType().Name);
k8s.ConfigMap("delegates").Data("log", string.Join("|", log));
int Note(string name, int value)
{
    log.Add(name);
    return value;
}
// members
public delegate void Change(ref int n, out string s);
public delegate int Sum(params int[] items);
public delegate T Make<out T>();
public delegate int Half(int n, int by = 2);
public delegate object Take(string text);
public delegate void AddTo(ref int n);
static int Twice(int n) => n * 2;
static T Same<T>(T value) => value;
// types
public class Base
{
    public string Name = "";
    public string Get() => Name;
    public string Accept(object o) => "accepted" + o;
}
