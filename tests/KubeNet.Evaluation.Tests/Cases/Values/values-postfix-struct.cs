try
{
    var s = new S
    {
        N = 1
    };
    var b = s++;
    Show(b.N + "," + s.N);
    b = ++s;
    s.N = 50;
    Show(b.N);
    var a = new S[1];
    var c = a[0]++;
    a[0].N = 9;
    Show(c.N);
    var d = s;
    d.N = 3;
    Show(s.N);
    S e;
    S f = e = s;
    e.N = 7;
    Show(f.N);
    Show(s.N);
    var x = (s = d);
    x.N = 1;
    Show(s.N);
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
    public static S operator ++(S s)
    {
        s.N++;
        return s;
    }
}
