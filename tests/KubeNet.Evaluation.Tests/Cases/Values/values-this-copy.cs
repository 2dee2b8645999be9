try
{
    var s = new S
    {
        N = 1
    };
    var c = s.Copy();
    c.N = 5;
    Show(s.N);
    s.Become(c);
    Show(s.N);
    Show(s.Self().N);
    S.Out(out s);
    Show(s.N);
    s.Tail();
    Show(s.N);
    var d = new S(7);
    Show(d.N);
    var k = S.K;
    k.N = 3;
    Show(S.K.N);
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

struct S
{
    public int N;
    public S(int n) : this()
    {
        this.N = n;
    }

    public S Copy() => this;
    public void Become(S o)
    {
        this = o;
        o.N = 99;
    }

    public S Self()
    {
        var t = this;
        t.N++;
        N += 100;
        return t;
    }

    public static void Out(out S s)
    {
        s = new S
        {
            N = 8
        };
    }

    public void Tail()
    {
        Mut(ref this);
    }

    static void Mut(ref S s) => s.N = 77;
    public static readonly S K = new S
    {
        N = 2
    };
}
