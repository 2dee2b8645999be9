try
{
    var s = new S
    {
        N = 1
    };
    Action inc = () => s.Inc();
    var t = s;
    inc();
    Show(t.N);
    Show(s.N);
    S Ret()
    {
        s.N = 50;
        return s;
    }

    Show((s.N, Ret().N, s.N));
    var arr = new[]
    {
        s
    };
    Action ai = () => arr[0].Inc();
    ai();
    Show(arr[0].N);
    Show(s.N);
    Func<S, S> id = q =>
    {
        q.Inc();
        return q;
    };
    Show(id(s).N);
    Show(s.N);
    var lazy = new Lazy<S>(() => s);
    s.N = 77;
    Show(lazy.Value.N);
    s.N = 78;
    Show(lazy.Value.N);
    void Loc(S p)
    {
        p.Inc();
        s = p;
    }

    Loc(s);
    Show(s.N);
    Action<S> g = p => p.N = 0;
    g(s);
    Show(s.N);
    Func<int> m = s.Get;
    s.N = 5;
    Show(m());
    Show(s.Get());
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
    public int Get() => N;
}
