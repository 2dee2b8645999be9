try
{
    var log = Trace.Log;
    var r = new Res
    {
        N = 1
    };
    using (r)
    {
        r.N = 5;
    }

    Show(r.D);
    using (var q = new Res
    {
        N = 2 })
    {
        q.Touch();
        Show(q.N);
    }

    using var z = new Res
    {
        N = 3
    };
    z.Touch();
    Show(z.N);
    var rr = new RefRes();
    using (rr)
    {
    }

    var c = new Res
    {
        N = 8
    };
    using (IDisposable i = c)
    {
        c.N = 9;
    }

    using (c as IDisposable)
    {
    }

    using (Res? nn = null)
    {
    }

    using ((IDisposable)null)
    {
        Show("null");
    }
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

struct Res : IDisposable
{
    public int N;
    public int D;
    public void Touch()
    {
        N += 10;
    }

    public void Dispose()
    {
        Trace.Log.Add("d" + N);
        D = 1;
    }
}

ref struct RefRes
{
    public void Dispose() => Trace.Log.Add("refd");
}
