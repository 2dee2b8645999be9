try
{
    S? n = new S
    {
        N = 1
    };
    n.Value.Inc();
    Show(n.Value.N);
    n?.Inc();
    Show(n.Value.N);
    var v = n.Value;
    v.N = 5;
    Show(n.Value.N);
    S? m = n;
    n = null;
    Show(m.HasValue);
    object o = m;
    Show(o.GetType().Name);
    m = new S
    {
        N = 4
    };
    Show(((S)o).N);
    S? k = (S? )o;
    Show(k.Value.N);
    Show(m?.N ?? 0);
    if (m is { N: 4 } z)
    {
        z.N = 9;
        Show(m.Value.N);
    }

    S w = m ?? default;
    w.N = 50;
    Show(m.Value.N);
    Show(m.GetValueOrDefault().N);
    Show(m.Equals(m.Value));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int N;
    public void Inc() => N++;
}
