try
{
    Show((1, 2L) == (1L, 2));
    Show((1, "a") == (1, "a"));
    Show((double.NaN, 1) == (double.NaN, 1));
    Show((new C(1), 1) == (new C(1), 1));
    Show((new O(1), 1) == (new O(1), 2 - 1));
    Show((1, (2, 3)) == (1, (2, 3)));
    Show((1, 2) != (1, 3));
    int? n = 1;
    Show((n, 1) == (1, 1));
    (int, string)? q = (1, "a");
    Show(q == (1, "a"));
    Show(q == null);
    Show((DayOfWeek.Monday, 1) == (DayOfWeek.Monday, 1));
    Show((Say("a", 1), Say("b", 2)) == (Say("c", 2), Say("d", 2)));
    Show((new RC(1), 1) == (new RC(1), 1));
    object o1 = 1, o2 = 1;
    Show((o1, 1) == (o2, 1));
    Show((new Lg("x"), new Lg("y")) == (new Lg("x2"), new Lg("y2")));
    Show((1.0, 1) == (1, 1.0));
    Show(('a', 1) == (97, 1));
    Show((DateTime.MinValue, 1m) == (DateTime.MinValue, 1));
    Show((new int[0], 1) == (new int[0], 1));
    (int a, int b) t = (1, 2);
    Show(t == (1, 2));
    Show(t.Equals((1, 2)));
    Show((My1: 1, B: 2) == (3, 2));
    Show((null, 1) == ((string)null, 1));
    Show((default, 1) == (0, 1));
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

class C(int v)
{
    public int V = v;
    public override bool Equals(object o) => true;
    public override int GetHashCode() => 0;
}

class O(int v)
{
    public int V = v;
    public static bool operator ==(O a, O b) => a.V == b.V;
    public static bool operator !=(O a, O b) => !(a == b);
    public override bool Equals(object o) => false;
    public override int GetHashCode() => 0;
}

record RC(int A);
class Lg(string n)
{
    public string N = n;
    public static bool operator ==(Lg a, Lg b)
    {
        Trace.Log.Add("eq" + a.N + b.N);
        return false;
    }

    public static bool operator !=(Lg a, Lg b)
    {
        Trace.Log.Add("ne");
        return true;
    }

    public override bool Equals(object o) => false;
    public override int GetHashCode() => 0;
}
