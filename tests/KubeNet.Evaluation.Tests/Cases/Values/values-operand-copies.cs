try
{
    var s = new S
    {
        N = 1
    };
    Show(Add(s, Bump(ref s), s));
    s = new S
    {
        N = 1
    };
    Show((s + Bump(ref s)).N);
    s = new S
    {
        N = 1
    };
    var t = (s, Bump(ref s), s);
    Show(t.Item1.N + "," + t.Item2.N + "," + t.Item3.N);
    s = new S
    {
        N = 1
    };
    S[] a =
    {
        s,
        Bump(ref s),
        s
    };
    Show(a[0].N + "," + a[2].N);
    s = new S
    {
        N = 1
    };
    List<S> l = [s, Bump(ref s), s];
    Show(l[0].N + "," + l[2].N);
    s = new S
    {
        N = 1
    };
    s += Bump(ref s);
    Show(s.N);
    s = new S
    {
        N = 1
    };
    var q = new
    {
        A = s,
        B = Bump(ref s)
    };
    Show(q.A.N);
    s = new S
    {
        N = 1
    };
    Show(s.Equals(Bump(ref s)));
    s = new S
    {
        N = 1
    };
    Show($"{s}{Bump(ref s)}{s}");
    s = new S
    {
        N = 1
    };
    Show(s.ToString() + Bump(ref s) + s);
    s = new S
    {
        N = 1
    };
    Show("" + s + Bump(ref s) + s);
    s = new S
    {
        N = 1
    };
    var r = new R(s, Bump(ref s), s);
    Show(r);
    s = new S
    {
        N = 1
    };
    Show(string.Join(",", s, Bump(ref s), s));
    s = new S
    {
        N = 1
    };
    Show(string.Format("{0}{1}{2}", s, Bump(ref s), s));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static S Bump(ref S s)
{
    s.N += 10;
    return s;
}

static string Add(S a, S b, S c) => a.N + "," + b.N + "," + c.N;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int N;
    public static S operator +(S a, S b) => new S
    {
        N = a.N * 100 + b.N
    };
    public override string ToString() => "s" + N;
}

record R(S A, S B, S C);
