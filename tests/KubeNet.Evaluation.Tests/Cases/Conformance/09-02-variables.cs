var log = new List<string>();
// A static variable is one for the type, an instance variable one for each object, an array element one for each index.
var a = new Counter();
var b = new Counter();
a.Own++;
b.Own += 2;
Counter.Shared++;
Counter.Shared++;
var cells = new int[2];
cells[0] = 4;
log.Add($"{a.Own} {b.Own} {Counter.Shared} {cells[0]} {cells[1]}");
// A value parameter is a new variable; a reference or output parameter is the argument's own variable.
var n = 1;
ByValue(n);
log.Add("value" + n);
ByRef(ref n);
log.Add("ref" + n);
ByOut(out n);
log.Add("out" + n);
log.Add(Twice(ref n, ref n));
log.Add(SeesChange(ref n, () => n = 70));
// An input parameter is the variable too: it sees what is assigned to it during the call.
log.Add(In(in n, () => n = 71));
// But a value that is not of the parameter's type is passed in a temporary.
log.Add(InLong(n, () => n = 72));
// A local of a block is new for each iteration; the variable of a `for` is one for all of them.
var later = new List<Func<string>>();
for (var i = 0; i < 3; i++)
{
    var inner = i * 10;
    later.Add(() => inner + "/" + i);
}
log.Add(string.Join(",", later.Select(f => f())));
// Discards take a value and keep none.
_ = Note("discarded");
ByOut(out _);
var (_, kept, _) = (Note("one"), Note("two"), Note("three"));
log.Add(kept);
k8s.ConfigMap("variables").Data("log", string.Join(" ", log));
string Note(string text)
{
    log.Add(text);
    return text;
}
// members
static void ByValue(int x) => x = 99;
static void ByRef(ref int x) => x += 10;
static void ByOut(out int x) => x = 5;
static string Twice(ref int x, ref int y)
{
    x = 1;
    y = 2;
    return $"twice{x}{y}";
}
static string SeesChange(ref int x, Action change)
{
    change();
    return "sees" + x;
}
static string In(in int x, Action change)
{
    change();
    return "in" + x;
}
static string InLong(in long x, Action change)
{
    change();
    return "temporary" + x;
}
// types
public class Counter
{
    public static int Shared;
    public int Own;
}
