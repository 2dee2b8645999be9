try
{
    var c = new C();
    c.P.Set(3);
    Show(c.P.N);
    c.P = new Opt
    {
        N = 2
    };
    c.P.Set(8);
    Show(c.P.N);
    var d = c.P;
    d.N = 5;
    Show(c.P.N);
    C.S.Set(4);
    Show(C.S.N);
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

class C
{
    public Opt P { get; set; }
    public static Opt S { get; set; }
}

struct Opt
{
    public int N;
    public void Set(int n)
    {
        N = n;
    }
}
