var log = Log.Lines;
// Nothing runs before MoveNext; each MoveNext runs to the next yield; the end runs to the end.
var numbers = Numbers(3);
log.Add("made");
foreach (var n in numbers) log.Add("got" + n);
k8s.ConfigMap("steps").Data("log", Log.Take());
// `break` and Dispose run the `finally` blocks that the iterator is in; exceptions go to the caller and end it.
foreach (var n in Numbers(3))
{
    if (n == 2) break;
}
var e = Numbers(3).GetEnumerator();
e.Dispose();
log.Add("not-started " + e.MoveNext());
var throwing = Throws().GetEnumerator();
log.Add(throwing.MoveNext() + "");
try
{
    throwing.MoveNext();
}
catch (InvalidOperationException)
{
    log.Add("thrown");
}
log.Add(throwing.MoveNext() + "");
k8s.ConfigMap("ends").Data("log", Log.Take());
// Each enumeration has its own variables, beginning with the arguments of the call.
var twice = Down(2);
using (var first = twice.GetEnumerator())
using (var second = twice.GetEnumerator())
{
    first.MoveNext();
    first.MoveNext();
    second.MoveNext();
    log.Add($"{first.Current}{second.Current}");
}
log.Add(string.Join(",", twice) + string.Join(",", twice));
// `yield break`, several iterators in one another, properties, indexers, operators, local functions, IEnumerator.
log.Add(string.Join(",", Until(3)));
log.Add(string.Join(",", new Tree(1, new Tree(2), new Tree(3, new Tree(4))).All));
var walker = new Tree(5).Walk();
walker.MoveNext();
log.Add(walker.Current + "");
IEnumerable<int> Local(int n)
{
    while (n-- > 0) yield return n;
}
log.Add(string.Join(",", Local(3)));
// An argument is checked at the first step only.
var late = Checked(-1);
log.Add("no exception yet");
try
{
    late.First();
}
catch (ArgumentException)
{
    log.Add("now");
}
// A struct's iterator works on a copy of the struct.
var s = new Step { By = 2 };
var steps = s.Steps();
s.By = 50;
log.Add(string.Join(",", steps));
k8s.ConfigMap("forms").Data("log", Log.Take());
// members
static IEnumerable<int> Numbers(int count)
{
    Log.Lines.Add("start");
    try
    {
        for (var i = 1; i <= count; i++)
        {
            Log.Lines.Add("before" + i);
            yield return i;
            Log.Lines.Add("after" + i);
        }
    }
    finally
    {
        Log.Lines.Add("finally");
    }
    Log.Lines.Add("end");
}
static IEnumerable<int> Throws()
{
    yield return 1;
    throw new InvalidOperationException();
}
static IEnumerable<int> Down(int n)
{
    while (n > 0) yield return n--;
}
static IEnumerable<int> Until(int n)
{
    for (var i = 0; ; i++)
    {
        if (i == n) yield break;
        yield return i;
    }
}
static IEnumerable<int> Checked(int n)
{
    if (n < 0) throw new ArgumentException();
    yield return n;
}
// types
public struct Step
{
    public int By;
    public IEnumerable<int> Steps()
    {
        for (var i = 0; i < 3; i++)
        {
            yield return i * By;
            By++;
        }
    }
}
public class Tree(int value, params Tree[] children)
{
    public IEnumerable<int> All
    {
        get
        {
            yield return value;
            foreach (var child in children)
            {
                foreach (var inner in child.All) yield return inner;
            }
        }
    }
    public IEnumerator<int> Walk()
    {
        yield return value;
    }
}
public static class Log
{
    public static readonly List<string> Lines = [];
    public static string Take()
    {
        var text = string.Join(" ", Lines);
        Lines.Clear();
        return text;
    }
}
