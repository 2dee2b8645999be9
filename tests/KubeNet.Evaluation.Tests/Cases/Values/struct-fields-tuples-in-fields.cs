try
{
    _t.A = 3;
    _t.B.N = 4;
    _t.C.X = 5;
    Show(_t.A);
    Show(_t.B.N);
    Show(_t.C.X);
    _t.B.Set(8);
    Show(_t.B.N);
    var u = _t;
    u.B.N = 100;
    Show(_t.B.N);
    s_t.Item1 = 4;
    s_t.Item2.N = 5;
    Show(s_t);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
(int A, Opt B, (int X, int Y) C) _t;
static (int, Opt) s_t;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct Opt
{
    public int N;
    public void Set(int n)
    {
        N = n;
    }

    public override string ToString() => "o" + N;
}
