try
{
    var a = new S[]
    {
        new()
        {
            N = 1
        },
        new()
        {
            N = 2
        }
    };
    foreach (var s in a)
    {
        s.Inc();
        Show(s.N);
    }

    Show(a[0].N);
    var l = new List<S>(a);
    foreach (var s in l)
    {
        s.Inc();
        Show(s.N);
    }

    foreach (ref var s in a.AsSpan())
    {
        s.Inc();
    }

    Show(a[0].N);
    foreach (var(x, y)in new[] { (1, 2) })
        Show(x + y);
    foreach (object o in a)
        Show(o.GetType().Name);
    foreach (long n in new[]
    {
        1,
        2 })
        Show(n.GetType().Name);
    foreach (My m in new[]
    {
        1,
        2 })
        Show(m.V);
    foreach (string q in new object[]
    {
        "a" })
        Show(q);
    try
    {
        foreach (string q in new object[]
        {
            1 })
            Show(q);
    }
    catch (InvalidCastException e)
    {
        Show("ice");
    }

    foreach ((long p, My q)in new[] { (1, 2) })
        Show(p.GetType().Name + q.V);
    foreach (IInc k in a)
    {
        k.Inc();
        k.Inc();
        Show(k.N);
    }

    Show(a[0].N);
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

struct My
{
    public int V;
    public static implicit operator My(int v) => new My
    {
        V = v * 10
    };
}
