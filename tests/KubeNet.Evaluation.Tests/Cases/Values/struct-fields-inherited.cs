try
{
    var d = new D();
    d.O.N = 2;
    d.Set();
    d.O.N++;
    Show(d.O.N);
    Show(d.T.A);
    d.T.A = 5;
    d.T.B.N = 7;
    Show(d.T.A + d.T.B.N);
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

class B
{
    public Opt O;
    public (int A, Opt B) T;
}

class D : B
{
    public void Set()
    {
        O.N += 3;
    }
}

struct Opt
{
    public int N;
}
