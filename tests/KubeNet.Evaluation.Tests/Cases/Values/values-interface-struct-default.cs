try
{
    IA a = new S();
    a.Twice();
    Show(a.N);
    var s = new S();
    ((IA)s).Twice();
    Show(s.N);
    Show(s is IA);
    G(s);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void G<T>(T t)
    where T : IA
{
    t.Twice();
    Show(t.N);
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

interface IA
{
    int N { get; }

    void Inc();
    void Twice()
    {
        Inc();
        Inc();
    }
}

struct S : IA
{
    public int N { get; set; }

    public void Inc() => N++;
}
