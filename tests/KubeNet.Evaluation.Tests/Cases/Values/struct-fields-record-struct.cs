try
{
    var c = new C();
    c.R.A = 3;
    Show(c.R);
    c.R = c.R with
    {
        B = 4
    };
    Show(c.R);
    c.R.I.X = 5;
    Show(c.R);
    Show(c.R == new R { A = 3, B = 4, I = new In { X = 5 } });
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

record struct R
{
    public int A;
    public int B { get; set; }

    public In I;
}

record struct In
{
    public int X;
}

class C
{
    public R R;
}
