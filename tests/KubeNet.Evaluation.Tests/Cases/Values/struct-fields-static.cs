try
{
    s_o.In.A = 3;
    s_o.In.Inc();
    Show(s_o.In.A);
    S.O.In.A++;
    Show(S.O.In.A);
    S.O.Set(5);
    Show(S.O.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static Opt s_o;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

static class S
{
    public static Opt O;
}

struct Opt
{
    public Inner In;
    public int N;
    public void Set(int n) => N = n;
}

struct Inner
{
    public int A;
    public void Inc() => A++;
}
