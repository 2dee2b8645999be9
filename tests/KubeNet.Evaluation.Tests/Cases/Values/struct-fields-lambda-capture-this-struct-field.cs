try
{
    var c = new C();
    Action a = () => c.O.N++;
    a();
    a();
    Show(c.O.N);
    Func<int> f = c.Get;
    c.O.N = 7;
    Show(f());
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
    public Opt O;
    public int Get() => O.N;
}

struct Opt
{
    public int N;
}
