// Where disposing of one resource throws, those before it are disposed of all the same; the last exception is the one that counts.
var map = k8s.ConfigMap("x");
foreach (var failing in new[] { "", "a", "b", "c", "a b", "b c", "a b c", "a body", "b c body" })
{
    map.Data("declared-" + failing.Replace(' ', '-'), Told(failing, Declared));
    map.Data("nested-" + failing.Replace(' ', '-'), Told(failing, Nested));
    map.Data("together-" + failing.Replace(' ', '-'), Told(failing, Together));
    map.Data("iterated-" + failing.Replace(' ', '-'), Told(failing, f => Log.Add(string.Join(",", Iterated(f)))));
}

string Told(string failing, Action<string> run)
{
    Log.Clear();
    try
    {
        run(failing);
    }
    catch (Exception e) when (Filter())
    {
        Log.Add("caught " + e.Message);
    }

    return string.Join(" ", Log);
}

bool Filter()
{
    Log.Add("filter");
    return true;
}

void Declared(string failing)
{
    using var a = new Resource("a", failing);
    using var b = new Resource("b", failing);
    using var c = new Resource("c", failing);
    Log.Add("body");
    if (failing.EndsWith("body")) throw new InvalidOperationException("body");
}

void Nested(string failing)
{
    using (new Resource("a", failing))
    using (new Resource("b", failing))
    {
        using var c = new Resource("c", failing);
        if (failing.EndsWith("body")) throw new InvalidOperationException("body");
        return;
    }
}

void Together(string failing)
{
    using (Resource a = new("a", failing), b = new("b", failing), c = new("c", failing))
    {
        if (failing.EndsWith("body")) throw new InvalidOperationException("body");
    }
}

IEnumerable<int> Iterated(string failing)
{
    using var a = new Resource("a", failing);
    using Resource b = new("b", failing), c = new("c", failing);
    yield return 1;
    if (failing.EndsWith("body")) throw new InvalidOperationException("body");
    yield return 2;
}

// members
internal static readonly List<string> Log = [];

// types
sealed class Resource(string name, string failing) : IDisposable
{
    public void Dispose()
    {
        Set.Log.Add("-" + name);
        if (failing.Split(' ').Contains(name)) throw new InvalidOperationException(name);
    }
}
