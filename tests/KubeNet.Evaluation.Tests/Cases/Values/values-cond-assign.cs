try
{
    C c = new();
    c?.X = Say("v", 3);
    Show(c.X);
    c = null;
    c?.X = Say("never", 3);
    Show(c is null);
    C d = new();
    d?.Y.X = 5;
    d?.A[Say("i", 0)] += Say("w", 2);
    Show(d.A[0]);
    d?.X += 2;
    Show(d.X);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static T Say<T>(string name, T value)
{
    Trace.Log.Add(name);
    return value;
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

class C
{
    public int X;
    public C Y = null;
    public int[] A = new int[1];
    public C()
    {
    }
}
