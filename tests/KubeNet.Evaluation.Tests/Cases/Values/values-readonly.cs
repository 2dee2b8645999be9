try
{
    var c = new C();
    c.Do();
    Show(c.F.N);
    M(c.F);
    var s = new S();
    M(s);
    Show(s.N);
    M(in s);
    Show(s.N);
    ref readonly var r = ref s;
    r.Inc();
    Show(s.N);
    R2(ref s);
    Show(c.Prop.N);
    c.Prop.Inc();
    Show(c.Prop.N);
    C.SF.Inc();
    Show(C.SF.N);
    var rs = new RS(3);
    rs.Try();
    Show(rs.I.N);
    var lam = () =>
    {
        s.Inc();
        return s.N;
    };
    Show(lam());
    Show(s.N);
    foreach (var q in new[] { s })
    {
        q.Inc();
        Show(q.N);
    }

    RefRo().Inc();
    Show(s_s.N);
    RefRw().Inc();
    Show(s_s.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(in S s)
{
    s.Inc();
    s.Inc();
    Show(s.N);
}

static void R2(ref readonly S s)
{
    s.Inc();
    Show(s.N);
}

static S s_s;
static ref readonly S RefRo() => ref s_s;
static ref S RefRw() => ref s_s;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int N;
    public void Inc() => N++;
}

class C
{
    public readonly S F;
    public static readonly S SF;
    public C()
    {
        F.Inc();
        F.Inc();
    }

    public void Do()
    {
        F.Inc();
        F.Inc();
    }

    public S Prop { get; } = new S
    {
        N = 4
    };
}

readonly struct RS
{
    public readonly S I;
    public RS(int n)
    {
        I.N = n;
    }

    public void Try() => I.Inc();
}
