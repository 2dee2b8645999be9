var log = new List<string>();
bool Filter(string name, bool result)
{
    log.Add(name);
    return result;
}
// The first clause that fits and whose filter is true; a more general one later; none for an exception of another kind.
foreach (var kind in new[] { 0, 1, 2, 3, 4 })
{
    try
    {
        try
        {
            log.Add("try" + kind);
            Throw(kind);
            log.Add("no-exception");
        }
        catch (ArgumentNullException e) when (Filter("f1", e.ParamName == "x"))
        {
            log.Add("null-x");
        }
        catch (ArgumentException e) when (Filter("f2", e is ArgumentNullException))
        {
            log.Add("null");
        }
        catch (ArgumentException)
        {
            log.Add("argument");
        }
        finally
        {
            log.Add("finally");
        }
    }
    catch (Exception e)
    {
        log.Add("outer-" + e.GetType().Name);
    }
}
k8s.ConfigMap("clauses").Data("log", string.Join(" ", log));
log.Clear();
// Filters of outer clauses run before the inner `finally`; an exception in a filter is false.
try
{
    try
    {
        Throw(1);
    }
    finally
    {
        log.Add("inner-finally");
    }
}
catch (ArgumentNullException) when (Filter("outer-filter", true))
{
    log.Add("outer-catch");
}
try
{
    Throw(1);
}
catch (ArgumentException) when (Broken())
{
    log.Add("never");
}
catch (ArgumentException)
{
    log.Add("next");
}
// An exception in `catch` or `finally` replaces the one before it, and the `finally` runs all the same.
try
{
    try
    {
        Throw(1);
    }
    catch (Exception)
    {
        log.Add("catch");
        throw new InvalidOperationException("second");
    }
    finally
    {
        log.Add("finally");
    }
}
catch (Exception e)
{
    log.Add(e.GetType().Name);
}
try
{
    try
    {
        Throw(1);
    }
    finally
    {
        Throw(4);
    }
}
catch (Exception e)
{
    log.Add(e.GetType().Name);
}
// What was done before the exception stays done; a catch variable can be assigned and has a scope of its own.
var n = 0;
int[] cells = [0, 0];
try
{
    cells[0] = 1;
    n = 5 + Fails(cells);
    cells[1] = 1;
}
catch (Exception e)
{
    e = new InvalidOperationException("other");
    log.Add($"{n}{cells[0]}{cells[1]}{e.Message}");
}
// Nested tries in catch and finally blocks.
try
{
    Throw(4);
}
catch
{
    try
    {
        Throw(1);
    }
    catch (ArgumentException)
    {
        log.Add("in-catch");
    }
    finally
    {
        try
        {
            Throw(4);
        }
        catch (NotSupportedException)
        {
            log.Add("in-finally");
        }
    }
}
k8s.ConfigMap("order").Data("log", string.Join(" ", log));
// members
static void Throw(int kind)
{
    switch (kind)
    {
        case 1: throw new ArgumentNullException("x");
        case 2: throw new ArgumentNullException("y");
        case 3: throw new ArgumentOutOfRangeException("z");
        case 4: throw new NotSupportedException();
    }
}
static bool Broken() => throw new InvalidOperationException();
static int Fails(int[] cells)
{
    cells[0] = 7;
    throw new InvalidOperationException();
}
