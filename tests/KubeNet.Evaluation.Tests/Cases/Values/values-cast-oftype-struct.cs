try
{
    var l = new List<S>
    {
        new()
        {
            N = 1
        }
    };
    var b = l.Cast<II>().ToList();
    b[0].Inc();
    b[0].Inc();
    Show(b[0].N);
    Show(l[0].N);
    var o = l.OfType<II>().First();
    o.Inc();
    Show(o.N);
    II[] arr = l.Select(x => (II)x).ToArray();
    arr[0].Inc();
    Show(arr[0].N);
    var d = l.ConvertAll<II>(x => x);
    d[0].Inc();
    Show(d[0].N);
    List<object> objs = [..l];
    ((II)objs[0]).Inc();
    Show(((S)objs[0]).N);
    IEnumerable<II> e = l.Select<S, II>(x => x);
    var f = e.ToList();
    f[0].Inc();
    Show(f[0].N);
    var dict = new Dictionary<string, II>
    {
        ["a"] = l[0]
    };
    dict["a"].Inc();
    Show(dict["a"].N);
    var q = new Queue<II>();
    q.Enqueue(l[0]);
    q.Peek().Inc();
    Show(q.Dequeue().N);
    Func<II> fn = () => l[0];
    var g = fn();
    g.Inc();
    Show(g.N);
    object boxed = l[0];
    var unb = (S)boxed;
    unb.Inc();
    Show(((S)boxed).N);
    var tup = ((II)l[0], 1);
    tup.Item1.Inc();
    Show(tup.Item1.N);
    II cond = true ? l[0] : null;
    cond.Inc();
    Show(cond.N);
    II sw = 1 switch
    {
        1 => l[0],
        _ => null
    };
    sw.Inc();
    Show(sw.N);
    II[] ini =
    {
        l[0]
    };
    ini[0].Inc();
    Show(ini[0].N);
    II[] coll = [l[0]];
    coll[0].Inc();
    Show(coll[0].N);
    P2(l[0]);
    II def = default(S);
    def.Inc();
    Show(def.N);
    II r = Ret();
    r.Inc();
    Show(r.N);
    foreach (II it in Iter())
    {
        it.Inc();
        Show(it.N);
    }
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void P2(params II[] a)
{
    a[0].Inc();
    Show(a[0].N);
}

static II Ret() => new S
{
    N = 8
};
static IEnumerable<II> Iter()
{
    yield return new S
    {
        N = 9
    };
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

interface II
{
    void Inc();
    int N { get; }
}

struct S : II
{
    public int N { get; set; }

    public void Inc() => N++;
}
