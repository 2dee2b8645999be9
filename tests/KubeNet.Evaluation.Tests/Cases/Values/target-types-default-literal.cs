try
{
    (int, string) t = default;
    Show(t);
    int? n = default;
    Show(n is null);
    List<(int, int)> l = [default, (1, 2)];
    Show(l[0]);
    Show(M());
    Show(M(default));
    (int A, (string B, bool C) D) z = default;
    Show(z.D.C);
    z.D.B = "q";
    Show(z);
    E e = default;
    Show(e);
    DateTime d = default;
    Show(d.Year);
    KeyValuePair<string, int> kv = default;
    Show(kv.Key is null);
    Show(kv.Value);
    bool c = true;
    var x = c ? default : (1, 2);
    Show(x);
    (int, int) y = c ? default : new(1, 2);
    Show(y);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static (int, int) M() => default;
static int M((int A, int B) p) => p.A;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

enum E
{
    Zero,
    One
}
