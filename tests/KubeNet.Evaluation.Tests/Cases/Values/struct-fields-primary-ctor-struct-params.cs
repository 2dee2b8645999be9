try
{
    var c = new C(new Opt { N = 3 });
    c.Inc();
    c.Inc();
    Show(c.Get());
    var s = new S(new Opt { N = 1 });
    s.Inc();
    var t = s;
    t.Inc();
    Show(s.Get());
    Show(t.Get());
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

class C(Opt o)
{
    public void Inc() => o.N++;
    public int Get() => o.N;
}

struct S(Opt o)
{
    public void Inc() => o.N++;
    public int Get() => o.N;
}

struct Opt
{
    public int N;
}
