var log = new List<string>();
string Of(Action action)
{
    try
    {
        action();
        return "none";
    }
    catch (Exception e)
    {
        return e.GetType().Name;
    }
}
var (zero, max, none) = (0, int.MaxValue, (string)null!);
object text = "s";
object[] strings = new string[1];
int[] items = [1];
// The exceptions that the language itself throws.
log.Add(Of(() => log.Add(1 / zero + "")));
log.Add(Of(() => log.Add(1m / zero + "")));
log.Add(Of(() => log.Add(checked(max + 1) + "")));
log.Add(Of(() => log.Add(none.Length + "")));
log.Add(Of(() => log.Add((int)text + "")));
log.Add(Of(() => log.Add(items[1] + "")));
log.Add(Of(() => strings[0] = 1));
log.Add(Of(() => log.Add(new int[zero - 1].Length + "")));
log.Add(Of(() => log.Add(Broken.Value + "")));
log.Add(Of(() => log.Add(((int?)null)!.Value + "")));
log.Add(Of(() => throw null!));
log.Add(Of(() => log.Add(zero switch { 1 => "one" })));
// Message, InnerException, own types; the search goes up through calls, lambdas, iterators and library code.
try
{
    Outer();
}
catch (Own e) when (e.Code == 5)
{
    log.Add($"{e.Message} {e.Code} {e.InnerException!.Message} {e.InnerException.InnerException is null}");
}
foreach (var how in new Func<string>[]
{
    () => string.Join(",", items.Select(x => Fails(x))),
    () => string.Join(",", Iterator()),
    () => new Thrower().Property,
    () => new Thrower()[1],
    () => $"{new Thrower()}",
    () => (new Thrower() + new Thrower()).Property,
    () => ((string)new Thrower()),
    () => new Lazy<string>(() => Fails(2)).Value,
})
{
    try
    {
        log.Add(how());
    }
    catch (Own e)
    {
        log.Add(e.Message);
    }
}
// The frames on the way are left: finally blocks, using, iterators. What was changed stays so.
var state = 0;
try
{
    void Inner()
    {
        try
        {
            state = 1;
            Outer();
            state = 2;
        }
        finally
        {
            state += 10;
        }
    }
    Inner();
}
catch (Exception e) when (e is Own)
{
    log.Add(state + "");
}
// Data, a message of its own type, an aggregate.
var made = new Own("m", 1) { Data = { ["k"] = "v" } };
made.Data["l"] = 2;
log.Add($"{made.Data["k"]}{made.Data["l"]}{made.Data.Count}{new Own("n", 1).Data.Count}{new AggregateException(made).InnerExceptions.Count}{new ArgumentException("a", "p").ParamName}");
k8s.ConfigMap("exceptions").Data("log", string.Join("|", log));
// members
static string Fails(int n) => throw new Own("fails" + n, n);
static IEnumerable<int> Iterator()
{
    yield return 1;
    throw new Own("iterator", 2);
}
static void Outer()
{
    try
    {
        throw new InvalidOperationException("inner");
    }
    catch (InvalidOperationException e)
    {
        throw new Own("outer", 5, e);
    }
}
// types
public class Own(string message, int code, Exception? inner = null) : Exception(message, inner)
{
    public int Code => code;
}
public static class Broken
{
    public static int Value = int.Parse("x");
    static Broken() { }
}
public class Thrower
{
    public string Property => throw new Own("property", 1);
    public string this[int i] => throw new Own("indexer", i);
    public override string ToString() => throw new Own("text", 1);
    public static Thrower operator +(Thrower a, Thrower b) => throw new Own("operator", 1);
    public static explicit operator string(Thrower t) => throw new Own("conversion", 1);
}
