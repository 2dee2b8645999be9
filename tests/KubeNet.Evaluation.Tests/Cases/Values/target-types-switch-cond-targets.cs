try
{
    int k = Say("k", 2);
    (int, long) t = k switch
    {
        1 => (1, 2),
        2 => new(3, 4),
        _ => default
    };
    Show(t.Item2.GetType().Name);
    Show(t);
    long n = k == 2 ? 1 : 2L;
    Show(n.GetType().Name);
    int? q = k == 2 ? 1 : null;
    Show(q);
    q = k == 3 ? 1 : null;
    Show(q is null);
    object o = k switch
    {
        1 => 1,
        2 => 2L,
        _ => "s"
    };
    Show(o.GetType().Name);
    double d = k switch
    {
        2 => 1,
        _ => 2.5
    };
    Show(d.GetType().Name);
    decimal m = k switch
    {
        2 => 1,
        _ => 2
    };
    Show(m.GetType().Name);
    byte b = k == 2 ? (byte)1 : (byte)2;
    Show(b.GetType().Name);
    var v = k == 2 ? 1 : 2.0;
    Show(v.GetType().Name);
    IEnumerable<int> e = k == 2 ? new List<int>
    {
        1
    }

    : new int[]
    {
        2
    };
    Show(e.Count());
    short s = k switch
    {
        2 => 1,
        _ => 2
    };
    Show(s.GetType().Name);
    Func<int, long> f = k switch
    {
        2 => x => x,
        _ => x => x + 1
    };
    Show(f(2).GetType().Name);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static T Say<T>(string name, T value)
{
    Trace.Log.Add(name);
    return value;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}
