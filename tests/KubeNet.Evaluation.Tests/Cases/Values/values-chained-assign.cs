try
{
    int a, b, c;
    a = b = c = 5;
    Show(a + b + c);
    var arr = new int[3];
    int i = 0;
    arr[i++] = arr[i++] = i;
    Show(string.Join(",", arr));
    i = 0;
    i = i++ + ++i;
    Show(i);
    i = 1;
    i += i++ * 2 + i;
    Show(i);
    arr[i = 1] += i = 2;
    Show(string.Join(",", arr));
    int x = 3;
    x = (x = 4) + x;
    Show(x);
    string s = null;
    s ??= s ??= "q";
    Show(s);
    var p = new Pt();
    (p.X, p.Y) = (1, 2);
    (p.X, p.Y) = (p.Y, p.X);
    Show(p.X);
    p = p with
    {
        X = p.Y
    };
    Show(p);
    int z = 5;
    z -= z-- - --z;
    Show(z);
    bool t = (x = 1) == 1 & (x = 2) == 2;
    Show(x);
    int w = 0;
    int[] g =
    {
        w++,
        w++,
        w++
    };
    Show(g[2]);
    Show(w);
    w = w++;
    Show(w);
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

record struct Pt(int X, int Y);
