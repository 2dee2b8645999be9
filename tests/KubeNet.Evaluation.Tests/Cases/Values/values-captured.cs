try
{
    var s = new S();
    Action a = () => s.N++;
    a();
    a();
    Show(s.N);
    var fs = new List<Func<int>>();
    foreach (var x in new[]
    {
        new S
        {
            N = 1
        },
        new S
        {
            N = 2
        } })
    {
        var y = x;
        fs.Add(() => ++y.N);
    }

    Show(fs[0]() + fs[0]() + fs[1]());
    void Loc() => s.N += 5;
    Loc();
    Show(s.N);
    var t = s;
    Action b = () => t.N++;
    b();
    Show(s.N + "," + t.N);
    Func<S> g = () => s;
    var u = g();
    u.N = 100;
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
}
