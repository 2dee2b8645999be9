var log = new List<string>();
// A lambda holds the variable, not its value, and keeps it alive.
var n = 1;
Func<int> read = () => n;
n = 2;
Action add = () => n += 10;
add();
log.Add($"{read()} {n}");
// Each entry of a scope makes a new variable; `foreach` has one for each iteration, `for` one for all.
var fromFor = new List<Func<int>>();
for (var i = 0; i < 3; i++) fromFor.Add(() => i);
var fromForeach = new List<Func<int>>();
foreach (var i in new[] { 0, 1, 2 }) fromForeach.Add(() => i);
var fromBody = new List<Func<int>>();
for (var i = 0; i < 3; i++)
{
    var j = i;
    fromBody.Add(() => j++);
}
log.Add(string.Join(",", fromFor.Concat(fromForeach).Concat(fromBody).Concat(fromBody).Select(f => f())));
var k = 0;
var fromWhile = new List<Func<int>>();
while (k < 2)
{
    int own = k++;
    fromWhile.Add(() => own + k * 10);
}
log.Add(string.Join(",", fromWhile.Select(f => f())));
// Two lambdas share a variable of one scope, and have different ones of an inner scope.
var (count, reset) = Counter();
var (other, _) = Counter();
log.Add($"{count()}{count()}{other()}");
reset();
log.Add($"{count()}{other()}");
var shared = 0;
var actions = new Action[2];
for (var i = 0; i < 2; i++)
{
    var inner = 0;
    actions[i] = () => log.Add($"s{++shared}i{++inner}");
}
actions[0]();
actions[0]();
actions[1]();
// Parameters, `this`, pattern variables, out variables, using variables and catch variables are captured too.
log.Add(Parameter(5)() + "");
log.Add(new Holder { N = 3 }.Get()() + "");
Func<string>? fromPattern = null;
if ((object)"pattern" is string s) fromPattern = () => s + s.Length;
log.Add(fromPattern!());
Func<int>? fromOut = int.TryParse("12", out var parsed) ? () => parsed : null;
log.Add(fromOut!() + "");
Func<string>? fromCatch = null;
try { throw new InvalidOperationException("caught"); }
catch (InvalidOperationException e) { fromCatch = () => e.Message; }
log.Add(fromCatch());
// A struct is captured as a variable; a copy is made only where it is assigned.
var p = new Point();
Action move = () => p.X++;
move();
move();
var copy = p;
move();
log.Add($"{p.X} {copy.X}");
// Recursion through a captured variable; a lambda in a lambda; a loop that changes what it captured.
Func<int, int> factorial = null!;
factorial = x => x <= 1 ? 1 : x * factorial(x - 1);
log.Add(factorial(5) + "");
Func<int, Func<int, Func<int>>> nested = a => b => () => a++ * 100 + b;
var made = nested(1)(2);
log.Add($"{made()} {made()}");
int[] source = [1, 2, 3];
var limit = 1;
var query = source.Where(x => x > limit);
limit = 2;
log.Add(string.Join(",", query));
k8s.ConfigMap("outer").Data("log", string.Join("|", log));
// members
static (Func<int>, Action) Counter()
{
    var n = 0;
    return (() => ++n, () => n = 0);
}
static Func<int> Parameter(int p)
{
    p++;
    return () => ++p;
}
// types
public struct Point { public int X; }
public class Holder
{
    public int N;
    public Func<int> Get()
    {
        Func<int> get = () => this.N;
        N = 8;
        return get;
    }
}
