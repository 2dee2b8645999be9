try
{
    C c = null;
    try
    {
        c.E += H();
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.F = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.P = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.S.X = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.T.Item1 = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.F += Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c[Say("i", 0)] = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        c.A[Say("i", 0)] = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        M(ref c.F, Say("arg", 1));
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    int[] a = null;
    try
    {
        a[Say("i", 0)] = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        Show(a[Say("i", 0)]);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    a = new int[1];
    try
    {
        a[Say("i", 5)] = Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    try
    {
        a[Say("i", 5)] += Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    try
    {
        M(ref a[5], Say("arg", 1));
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    try
    {
        a[Say("i", ^5)] = Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    var st = new S[1];
    try
    {
        st[Say("i", 3)].X = Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    var g = new int[1, 1];
    try
    {
        g[Say("i", 3), Say("j", 0)] = Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    g = null;
    try
    {
        g[Say("i", 3), Say("j", 0)] = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    List<int> li = null;
    try
    {
        li[Say("i", 0)] = Say("rhs", 1);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    li = new();
    try
    {
        li[Say("i", 0)] = Say("rhs", 1);
    }
    catch (ArgumentOutOfRangeException)
    {
        Show("aor");
    }

    Span<int> sp = a;
    try
    {
        sp[Say("i", 4)] = Say("rhs", 1);
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    try
    {
        c.M(Say("arg", 1));
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    Func<int, int> f = null;
    try
    {
        f(Say("arg", 1));
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    C n2 = null;
    try
    {
        n2.C2.F = Say("rhs", 2);
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        (c.F, a[0]) = (Say("t1", 1), Say("t2", 2));
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    Show(a[0]);
    try
    {
        (a[0], c.F) = (Say("t1", 7), Say("t2", 2));
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    Show(a[0]);
    try
    {
        (a[Say("i1", 0)], a[Say("i2", 9)]) = (Say("t1", 8), Say("t2", 2));
    }
    catch (IndexOutOfRangeException)
    {
        Show("ior");
    }

    Show(a[0]);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static Action H()
{
    Trace.Log.Add("H");
    return () =>
    {
    };
}

static void M(ref int r, int x)
{
}

static T Say<T>(string name, T value)
{
    Trace.Log.Add(name);
    return value;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int X;
}

class C
{
    public event Action E;
    public int F;
    public int P { get; set; }

    public S S;
    public (int, int) T;
    public int[] A;
    public int this[int i]
    {
        get => 0;
        set
        {
        }
    }

    public void M(int x)
    {
    }

    public C C2;
}
