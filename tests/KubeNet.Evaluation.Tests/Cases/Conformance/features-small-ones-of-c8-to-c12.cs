var log = new List<string>();
// Discards as parameters, static lambdas, attributes on lambdas, return types of lambdas, default values of lambdas.
Func<int, int, string> two = (_, _) => "two";
Func<int, int> pure = static n => n * 2;
var typed = object (bool b) => b ? 1 : "s";
log.Add(two(1, 2) + pure(4) + typed(false) + typed(true).GetType().Name);
// Deconstruction into old and new variables; `using` aliases of types; nested `??=`; `is not`.
int old = 0;
(old, var fresh) = (1, 2);
string? text = null;
text ??= text ?? "given";
log.Add($"{old}{fresh}{text}{text is not null}");
// Unsigned right shift.
log.Add($"{-8 >>> 28} {-8L >>> 60}");
// Structs: constructors without parameters, initialisers, automatic defaults, readonly members.
log.Add($"{new Auto(1).Text} {new Auto().Text} {default(Auto).Text is null} {new Partly(5).N}{new Partly(5).M}");
// Local functions: static ones, with attributes, generic ones, with default values, recursive ones that capture.
static T Id<T>(T value, string? more = null) => value;
int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2) + old * 0;
log.Add($"{Id("id")} {Id(3)} {Fib(10)}");
// Names of parameters in `nameof` of an attribute, of the arguments by CallerArgumentExpression; partial methods with results.
log.Add(Told(1 + 2) + new Half().Value());
// Records' sealed ToString, inferred tuple names, a pattern on a nested property, a conditional ref.
var (left, right) = (3, 4);
var pair = (left, right);
log.Add($"{pair.left}{pair.right} {("abc" is { Length: > 2 and var length } ? length : 0)}");
k8s.ConfigMap("small").Data("log", string.Join("|", log));
// members
static string Told(int n, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(n))] string expression = "") => expression + n;
// types
public struct Auto
{
    public string Text = "init";
    public Auto() => Text += "-none";
    public Auto(int n) => Text += n;
}
public struct Partly
{
    public int N;
    public int M;
    public Partly(int n) => N = n;
}
public partial class Half { public partial int Value(); }
public partial class Half { public partial int Value() => 7; }
