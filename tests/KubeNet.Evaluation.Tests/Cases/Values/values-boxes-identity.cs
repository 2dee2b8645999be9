try
{
    object a = 1, b = 1, c = a;
    Show(a == b);
    Show(a == c);
    Show(a.Equals(b));
    Show(ReferenceEquals(a, c));
    Show(ReferenceEquals(1, 1));
    object e = E.A, f = E.A;
    Show(e == f);
    object d = 1.5m;
    object g = d;
    Show(d == g);
    object t = (1, 2), u = (1, 2);
    Show(t == u);
    Show(t.Equals(u));
    object s = "a";
    Show(s == (object)"b");
    Show(s != null);
    IEquatable<int> i1 = 1, i2 = 1;
    Show(i1 == i2);
    object n = null;
    Show(n == null);
    Show(typeof(int) == typeof(int));
    object ty = typeof(int);
    Show(ty == (object)typeof(int));
    Func<int> fn = F;
    Func<int> fm = F;
    Show(fn == fm);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static int F() => 1;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

enum E
{
    A
}
