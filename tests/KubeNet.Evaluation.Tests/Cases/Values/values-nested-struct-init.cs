try
{
    var z = new Opt(1)
    {
        I =
        {
            X = 5,
            Y =
            {
                Z = 6
            }
        },
        T =
        {
            Item1 = 4
        }
    };
    Show(z.I.X);
    Show(z.I.Y.Z);
    Show(z.T);
    var c = new C
    {
        O =
        {
            I =
            {
                X = 7
            }
        },
        T =
        {
            Item1 = 3,
            Item2 = "k"
        }
    };
    Show(c.O.I.X);
    Show(c.T);
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
    public (int, string) T;
}

struct Opt
{
    public int A;
    public In I;
    public (int, int) T;
    public Opt(int a)
    {
        A = a;
    }
}

struct In
{
    public int X;
    public In2 Y;
}

struct In2
{
    public int Z;
}
