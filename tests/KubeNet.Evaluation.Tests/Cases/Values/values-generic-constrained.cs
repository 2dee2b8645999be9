try
{
    var s = new S();
    G(ref s);
    Show(s.N);
    V(s);
    Show(s.N);
    var h = new H<S>();
    h.V.Inc();
    Show(h.V.N);
    h.Do();
    Show(h.V.N);
    IInc b = s;
    V(b);
    Show(b.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void G<T>(ref T t)
    where T : IInc
{
    t.Inc();
    t.Inc();
}

static void V<T>(T t)
    where T : IInc
{
    t.Inc();
    Show(t.N);
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

interface IInc
{
    void Inc();
    int N { get; }
}

struct S : IInc
{
    public int N { get; set; }

    public void Inc() => N++;
}

class H<T>
    where T : IInc
{
    public T V;
    public void Do()
    {
        V.Inc();
        V.Inc();
    }
}
