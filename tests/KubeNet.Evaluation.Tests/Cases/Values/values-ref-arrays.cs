try
{
    var a = new S[2];
    ref var r = ref a[1];
    r.N = 4;
    Show(a[1].N);
    r = new S
    {
        N = 7
    };
    Show(a[1].N);
    r = ref a[0];
    r.N = 2;
    Show(a[0].N);
    M(ref a[0]);
    Show(a[0].N);
    ref int n = ref a[1].N;
    n = 33;
    Show(a[1].N);
    var g = new S[1, 1];
    ref var q = ref g[0, 0];
    q.N = 6;
    Show(g[0, 0].N);
    var l = new List<S>
    {
        new S
        {
            N = 1
        }
    };
    var c = l[0];
    c.N = 9;
    Show(l[0].N);
    ref var z = ref Find(a, 7);
    z.N++;
    Show(a[0].N);
    a[1] = a[0];
    a[1].N = 60;
    Show(a[0].N);
    (a[0], a[1]) = (a[1], a[0]);
    Show(a[0].N);
    ref var w = ref (n > 3 ? ref a[0] : ref a[1]);
    w.N = 1;
    Show(a[0].N);
    var sp = a.AsSpan();
    sp[0].N = 77;
    Show(a[0].N);
    ref var sr = ref sp[1];
    sr.N = 5;
    Show(a[1].N);
    var copy = sp[0];
    copy.N = 0;
    Show(a[0].N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(ref S s) => s.N++;
static ref S Find(S[] a, int n) => ref a[0];
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int N;
}
