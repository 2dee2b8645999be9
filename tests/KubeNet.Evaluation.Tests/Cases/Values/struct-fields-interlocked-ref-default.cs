try
{
    var c = new C();
    Swap(ref c.A, ref c.B);
    Show(c.A.N);
    c.A.N = 3;
    Swap(ref c.A, ref c.B);
    Show(c.A.N);
    Show(c.B.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void Swap(ref Opt a, ref Opt b)
{
    (a, b) = (b, a);
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

class C
{
    public Opt A, B;
}

struct Opt
{
    public int N;
}
