try
{
    var c = new C();
    c.O.Set(3);
    Show(c.O.N);
    c.O++;
    Show(c.O.N);
    c.O += 4;
    Show(c.O.N);
    ref var r = ref c.O;
    r.N = 50;
    Show(c.O.N);
    ref var q = ref c.Ref();
    q.N++;
    Show(c.O.N);
    c.Ref().N++;
    Show(c.O.N);
    c.Ref().Set(9);
    Show(c.O.N);
    M(ref c.O);
    Show(c.O.N);
    M2(out c.O);
    Show(c.O.N);
    c.O2.N += 5;
    Show(c.O2.N);
    M(ref c.O3);
    Show(c.O3.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(ref Opt o)
{
    o.N += 100;
}

static void M2(out Opt o)
{
    o = default;
    o.N = 7;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

class C
{
    public Opt O;
    public Opt O2;
    public Opt O3;
    public ref Opt Ref() => ref O;
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

    public static Opt operator +(Opt o, int n)
    {
        o.N += n;
        return o;
    }
}
