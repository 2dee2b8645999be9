try
{
    _o.Replicas = 3;
    Show(_o.Replicas);
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
    public int Replicas;
    public string Name;
    public Inner In;
    public void Set(int n)
    {
        Replicas = n;
    }

    public int P { get; set; }

    public static Opt operator ++(Opt o)
    {
        o.Replicas++;
        return o;
    }

    public static Opt operator +(Opt o, int n)
    {
        o.Replicas += n;
        return o;
    }
}

struct Inner
{
    public int A;
    public int B { get; set; }

    public void Inc() => A++;
}
