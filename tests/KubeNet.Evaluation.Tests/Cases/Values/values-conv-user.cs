try
{
    int? i = 5;
    long l = i ?? 6L;
    Show(l.GetType().Name);
    My m = i ?? 3;
    Show(m.V);
    My? mm = null;
    My x = mm ?? 4;
    Show(x.V);
    var y = i ?? 2.5;
    Show(y.GetType().Name);
    int k = 7;
    My z = k;
    Show(z.V);
    z += 3;
    Show(z.V);
    Dec d = 1;
    d += 2;
    Show(d.V);
    long tot = 0;
    tot += i.Value;
    Show(tot.GetType().Name);
    byte b = 1;
    b += 2;
    Show(b.GetType().Name);
    b++;
    Show(b.GetType().Name);
    short sh = 3;
    sh <<= 2;
    Show(sh.GetType().Name);
    object o = b;
    Show(o.GetType().Name);
    long? ln = i;
    Show(ln.GetType().Name);
    double? dd = i + 0.5;
    Show(dd);
    decimal de = i ?? 1m;
    Show(de.GetType().Name);
    My[] arr = [1, 2];
    Show(arr[1].V);
    List<My> lm = [3];
    Show(lm[0].V);
    My[] arr2 =
    {
        1,
        2
    };
    Show(arr2[0].V);
    M(5);
    M2(1, 2);
    IEnumerable<My> em = new List<My>
    {
        4
    };
    Show(em.First().V);
    My sw = k switch
    {
        7 => 1,
        _ => 2
    };
    Show(sw.V);
    My co = k == 7 ? 5 : (My)6;
    Show(co.V);
    Func<My> f = () => 8;
    Show(f().V);
    Show(Ret().V);
    My dflt = default;
    Show(dflt.V);
    (My a, long c) = (1, 2);
    Show(a.V);
    Show(c.GetType().Name);
    foreach (var it in Iter())
        Show(it.V);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(My m) => Show(m.V);
static void M2(params My[] m) => Show(m[1].V);
static My Ret() => 9;
static IEnumerable<My> Iter()
{
    yield return 1;
    yield return 2;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct My
{
    public int V;
    public static implicit operator My(int v) => new My
    {
        V = v * 10
    };
    public static My operator +(My a, My b) => new My
    {
        V = a.V + b.V + 1
    };
}

class Dec
{
    public int V;
    public static implicit operator Dec(int v) => new Dec
    {
        V = v
    };
    public static implicit operator int (Dec v) => v.V * 100;
}
