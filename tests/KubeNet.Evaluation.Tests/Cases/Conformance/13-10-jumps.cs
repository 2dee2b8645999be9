var log = new List<string>();
// Leaving a block through `finally` blocks runs them from the inside out, by every kind of jump.
string Leave(string how)
{
    for (var i = 0; i < 2; i++)
    {
        try
        {
            try
            {
                if (how == "break") break;
                if (how == "continue") continue;
                if (how == "return") return Say("value");
                if (how == "goto") goto end;
                if (how == "throw") throw new InvalidOperationException(how);
                log.Add("normal");
            }
            finally
            {
                log.Add("inner");
            }
        }
        finally
        {
            log.Add("outer" + i);
        }
        log.Add("body" + i);
    }
    log.Add("loop-left");
end:
    return "end";
}
string Say(string text)
{
    log.Add(text);
    return text;
}
foreach (var how in new[] { "normal", "break", "continue", "return", "goto", "throw" })
{
    log.Add(how + ":");
    try
    {
        log.Add(Leave(how));
    }
    catch (InvalidOperationException e)
    {
        log.Add("caught-" + e.Message);
    }
}
k8s.ConfigMap("finally").Data("log", string.Join(" ", log));
log.Clear();
// The value of `return` is evaluated before `finally`; what `finally` does to the variable is not seen, to the object is.
log.Add($"{Value()} {Items().Count} {ByRef()}");
// `break` and `continue` belong to the nearest loop or switch.
foreach (var i in new[] { 1, 2, 3 })
{
    switch (i)
    {
        case 1:
            break;
        case 2:
            continue;
    }
    for (; ; ) break;
    log.Add("i" + i);
}
// `throw` without a value throws the same object again; `throw null` throws a NullReferenceException.
var first = new InvalidOperationException("first");
try
{
    try
    {
        throw first;
    }
    catch (InvalidOperationException)
    {
        throw;
    }
}
catch (Exception e)
{
    log.Add(ReferenceEquals(e, first) + "");
}
try
{
    throw null!;
}
catch (NullReferenceException)
{
    log.Add("null");
}
k8s.ConfigMap("values").Data("log", string.Join(" ", log));
// members
static int Value()
{
    var n = 1;
    try
    {
        return n;
    }
    finally
    {
        n = 2;
    }
}
static List<int> Items()
{
    var items = new List<int>();
    try
    {
        return items;
    }
    finally
    {
        items.Add(1);
    }
}
static int s_field = 5;
static ref int Field() => ref s_field;
static int ByRef()
{
    ref var r = ref Field();
    try
    {
        return r;
    }
    finally
    {
        r = 6;
    }
}
