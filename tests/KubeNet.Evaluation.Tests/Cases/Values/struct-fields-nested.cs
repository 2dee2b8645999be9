try
{
    _o.In.A = 3;
    _o.In.Inc();
    _o.In.B = 4;
    Show(_o.In.A);
    Show(_o.In.B);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
Opt _o;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct Opt
{
    public Inner In;
}

struct Inner
{
    public int A;
    public int B { get; set; }

    public void Inc() => A++;
}
