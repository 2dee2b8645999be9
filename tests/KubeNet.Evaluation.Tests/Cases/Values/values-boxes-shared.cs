try
{
    IInc i = new S();
    IInc j = i;
    j.Inc();
    j.Inc();
    Show(i.N);
    object o = new S
    {
        N = 5
    };
    object p = o;
    ((IInc)p).Inc();
    Show(((S)o).N);
    var l = new List<IInc>
    {
        i
    };
    l[0].Inc();
    Show(i.N);
    IInc[] a = [i, i];
    a[0].Inc();
    Show(a[1].N);
    Show(ReferenceEquals(a[0], a[1]));
    S s = (S)i;
    s.Inc();
    Show(i.N);
    Show(s.N);
    foreach (var x in l)
        x.Inc();
    Show(i.N);
    var d = new Dictionary<string, IInc>
    {
        ["a"] = i
    };
    d["a"].Inc();
    Show(i.N);
    M(i);
    Show(i.N);
    var h = new Holder
    {
        I = i
    };
    h.I.Inc();
    Show(i.N);
    Func<IInc> f = () => i;
    f().Inc();
    Show(i.N);
    var t = (i, 1);
    t.i.Inc();
    Show(i.N);
    Show(object.ReferenceEquals(o, p));
    IInc q = true ? i : null;
    q.Inc();
    Show(i.N);
    (i as IInc).Inc();
    Show(i.N);
    if (i is S u)
    {
        u.Inc();
        Show(u.N);
    }

    Show(i.N);
    if (i is IInc v)
        v.Inc();
    Show(i.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(IInc x) => x.Inc();
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

interface IInc
{
    void Inc();
    int N { get; }
}

struct S : IInc
{
    public int N { get; set; }

    public void Inc() => N++;
}

class Holder
{
    public IInc I;
}
