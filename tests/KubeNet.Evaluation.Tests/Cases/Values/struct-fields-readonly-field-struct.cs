try
{
    var c = new C();
    c.O.Set(3);
    Show(c.O.N);
    Show(c.Own());
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
    public readonly Opt O;
    public C()
    {
        O.Set(1);
        O.N++;
    }

    public int Own()
    {
        O.Set(9);
        return O.N;
    }
}

struct Opt
{
    public int N;
    public void Set(int n)
    {
        N = n;
    }
}
