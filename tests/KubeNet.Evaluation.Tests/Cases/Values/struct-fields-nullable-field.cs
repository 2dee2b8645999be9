try
{
    var c = new C();
    Show(c.N.HasValue);
    c.N = default(Opt);
    Show(c.N.Value.A);
    Show(c.N?.A);
    var o = c.N.Value;
    o.A = 3;
    Show(c.N.Value.A);
    c.N = o;
    Show(c.N.Value.A);
    Show(c.N.GetValueOrDefault().A);
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
    public Opt? N;
}

struct Opt
{
    public int A;
}
