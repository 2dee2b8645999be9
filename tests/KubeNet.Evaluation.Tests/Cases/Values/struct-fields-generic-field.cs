try
{
    var c = new C<Opt>();
    c.V.N = 3;
    Show(c.V.N);
    var c2 = new C<int>();
    c2.V++;
    Show(c2.V);
    Show(new C<int>().V);
    Show(new C<string>().V is null);
    c.Arr = new Opt[2];
    c.Arr[0].N = 4;
    Show(c.Arr[0].N);
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

class C<T>
{
    public T V;
    public T[] Arr;
}

struct Opt
{
    public int N;
}
