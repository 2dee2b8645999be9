try
{
    (int, int) a = (1, 2);
    (long, double) b = a;
    Show(b.Item1.GetType().Name + b.Item2.GetType().Name);
    (object, object) c = a;
    Show(c.Item1.GetType().Name);
    (int? , long? ) d = a;
    Show(d);
    (My, int) e = (3, 4);
    Show(e.Item1.V);
    (int, int) f = (5, 6);
    (My, My) g = f;
    Show(g.Item1.V + g.Item2.V);
    (long, (double, My)) h = (1, (2, 3));
    Show(h.Item2.Item2.V);
    var i = ((int, int))(1.5, 2.7);
    Show(i);
    (double, double) dd = (1.9, 2.9);
    var ii = ((int, int))dd;
    Show(ii);
    (int, int)? n = a;
    Show(n.Value);
    (long, long)? nn = a;
    Show(nn.Value.Item1.GetType().Name);
    (IEnumerable<int>, string) w = (new[] { 1 }, "x");
    Show(w.Item1.Count());
    (Func<int>, int) lam = (() => 3, 4);
    Show(lam.Item1());
    (string, object) so = ("a", 1);
    Show(so);
    (byte, byte) by = (1, 2);
    Show(by.Item1.GetType().Name);
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

struct My
{
    public int V;
    public static implicit operator My(int v) => new My
    {
        V = v * 10
    };
}
