try
{
    var t = new T();
    t.Look();
    Show(t.N);
    Show(t.In.N);
    T u = default;
    u.Both();
    Show(u.N);
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
    public void Inc() => N++;
}

struct T
{
    public int N;
    public S In;
    void Inc() => N++;
    public readonly void Look()
    {
        Inc();
        In.Inc();
    }

    public void Both()
    {
        Inc();
        Look();
    }
}
