try
{
    var a = new Opt[2];
    a[0].N = 3;
    a[1].Set(4);
    a[0]++;
    Show(a[0].N);
    Show(a[1].N);
    var g = new Opt[2, 2];
    g[0, 1].N = 5;
    g[1, 1].Set(3);
    Show(g[0, 1].N);
    Show(g[1, 1].N);
    var j = new Opt[2][];
    j[0] = new Opt[1];
    j[0][0].N = 8;
    Show(j[0][0].N);
    var h = new H[2];
    h[0].O.N = 3;
    h[1].T.A = 4;
    h[1].T.B.N = 5;
    Show(h[0].O.N);
    Show(h[1].T.A);
    Show(h[1].T.B.N);
    Array.Resize(ref a, 4);
    a[3].N = 6;
    Show(a[3].N);
    Show(a[0].N);
    a[2].Set(3);
    Show(a[2].N);
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

struct H
{
    public Opt O;
    public (int A, Opt B) T;
}

struct Opt
{
    public int N;
    public void Set(int n)
    {
        N = n;
    }

    public static Opt operator ++(Opt o)
    {
        o.N++;
        return o;
    }
}
