try
{
    var a = new int[2];
    (a[Say("i", 0)], a[Say("j", 1)]) = F();
    (L2("o").V, L2("p").V) = (Say("x", 1), Say("y", 2));
    (C c, var(d, e)) = (L2("q"), D("r"));
    Show(d);
    (var x, _) = F();
    int i = 0;
    (i, a[i]) = (1, 5);
    Show(a[0]);
    (a[i], i) = (6, 0);
    Show(a[1]);
    var y = (i, x) = (3, 4);
    Show(y);
    (long l, My m) = (1, 2);
    Show(m.V);
    Show(l.GetType().Name);
    var o = new Obj();
    (o.A, o.B) = D("s");
    (o.A, o.B) = (o.B, o.A);
    foreach (var(p, q)in new[] { D("t") })
        Show(p);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static (int, int) F()
{
    Trace.Log.Add("F");
    return (1, 2);
}

static C L2(string n)
{
    Trace.Log.Add(n);
    return new C(n);
}

static Dc D(string n)
{
    Trace.Log.Add(n);
    return new Dc(n);
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

class C(string n)
{
    public int V { set => Trace.Log.Add(n + "=" + value); }
}

class Dc(string n)
{
    public void Deconstruct(out int a, out int b)
    {
        Trace.Log.Add("dec" + n);
        a = 10;
        b = 20;
    }
}

struct My
{
    public int V;
    public static implicit operator My(int v)
    {
        Trace.Log.Add("conv");
        return new My
        {
            V = v * 10
        };
    }
}

class Obj
{
    public int A
    {
        get
        {
            Trace.Log.Add("gA");
            return 1;
        }

        set => Trace.Log.Add("sA" + value);
    }

    public int B
    {
        get
        {
            Trace.Log.Add("gB");
            return 2;
        }

        set => Trace.Log.Add("sB" + value);
    }
}
