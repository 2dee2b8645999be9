try
{
    (int, int, int, int, int, int, int, int) r = new(1, 2, 3, 4, 5, 6, 7, new(8));
    Show(r);
    Show(r.Item8);
    (int A, int B, int C, int D, int E, int F, int G, int H, int I) t = (1, 2, 3, 4, 5, 6, 7, 8, 9);
    Show(t.I);
    Show(t.Rest.Item2);
    t.H = 10;
    Show(t);
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
