try
{
    var r = new R(new S { N = 1 }, [1]);
    var q = r with
    {
    };
    q.A.N.ToString();
    var w = r with
    {
        A = r.A with
        {
            N = 5
        }
    };
    Show(r);
    Show(w);
    Show(r == q);
    var rs = new RS
    {
        A = new S
        {
            N = 1
        }
    };
    var rt = rs;
    rt.A.N = 4;
    Show(rs);
    Show(rt);
    var d = rs with
    {
        B = 3
    };
    d.A.N = 8;
    Show(rs);
    Show(d);
    var an = new
    {
        X = rs
    };
    var an2 = an with
    {
    };
    Show(an2.X);
    Show(an == an2);
    Show(an.Equals(an2));
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
    public override string ToString() => "s" + N;
}

record R(S A, int[] L)
{
    public override string ToString() => "R" + A;
}

record struct RS
{
    public S A;
    public int B;
}
