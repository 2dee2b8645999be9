try
{
    var o = new Opt(3);
    Show(o.A);
    Show(o.I.X);
    o.I.X = 4;
    Show(o.I.X);
    var p = new Opt();
    p.I.X++;
    Show(p.I.X);
    Opt q = default;
    q.I.X = 2;
    Show(q.I.X);
    var z = new Opt(1)
    {
        I =
        {
            X = 5
        }
    };
    Show(z.I.X);
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

struct Opt
{
    public int A;
    public In I;
    public Opt(int a)
    {
        A = a;
    }
}

struct In
{
    public int X;
}
