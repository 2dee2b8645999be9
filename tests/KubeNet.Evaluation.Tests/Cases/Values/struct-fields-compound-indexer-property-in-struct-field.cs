try
{
    var c = new C();
    c.O.P += 3;
    c.O.P++;
    c.O[2] = 4;
    c.O[2] += 4;
    Show(c.O.P);
    Show(c.O[2]);
    c.O.L ??= "x";
    Show(c.O.L);
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

class C
{
    public Opt O;
}

struct Opt
{
    int _p;
    public int P { get => _p; set => _p = value; }

    int _i;
    public int this[int i] { get => _i * i; set => _i = value; }

    public string L;
}
