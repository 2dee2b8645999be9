try
{
    object[] o = new string[]
    {
        "a"
    };
    try
    {
        o[0] += "b";
        Show(o[0]);
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    o[0] ??= "x";
    Show(o[0]);
    object[] p = new string[1];
    try
    {
        p[0] ??= "x";
        Show(p[0]);
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    try
    {
        M(ref o[0]);
        Show("ok");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    try
    {
        ref object r = ref o[0];
        Show("ok");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    (o[0], p[0]) = (p[0], o[0]);
    Show(o[0]);
    try
    {
        foreach (ref object q in o.AsSpan())
        {
        }

        Show("ok");
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    object[] q2 = new object[]
    {
        1
    };
    q2[0] = "s";
    Show(q2[0]);
    IList<object> il = o;
    try
    {
        il[0] = 1;
    }
    catch (ArrayTypeMismatchException)
    {
        Show("atm");
    }

    System.Collections.IList ul = o;
    try
    {
        ul[0] = 1;
    }
    catch (InvalidCastException e)
    {
        Show(e.Message);
    }
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(ref object o)
{
    o = "m";
}

static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}
