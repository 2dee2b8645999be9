try
{
    object[] o = new string[]
    {
        "a"
    };
    try
    {
        o[0] = 1;
        Show("stored");
    }
    catch (ArrayTypeMismatchException e)
    {
        Show(e.Message);
    }

    o[0] = "b";
    o[0] = null;
    object[] p = (object[])new[]
    {
        "x"
    }.Clone();
    try
    {
        p[0] = new object ();
        Show("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    string[] s =
    {
        "q",
        "r"
    };
    object[] sl = s[1..];
    try
    {
        sl[0] = 5;
        Show("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    B[] bs = new D[1];
    try
    {
        bs[0] = new B();
        Show("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    bs[0] = new D();
    Show(bs[0].GetType().Name);
    object[, ] g = new string[1, 1];
    try
    {
        g[0, 0] = 1;
        Show("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    IList<object> il = o;
    try
    {
        il[0] = 3;
        Show("stored");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }
    catch (InvalidCastException)
    {
        Show("ic");
    }
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

class B
{
}

class D : B
{
}
