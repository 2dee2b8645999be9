try
{
    var c = new C();
    c.O.E += () => Show("e");
    c.O.Fire();
    Show(c.O.N);
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
}

struct Opt
{
    public event Action E;
    public int N;
    public void Fire()
    {
        E?.Invoke();
        N++;
    }
}
