try
{
    var c = new C
    {
        P =
        {
            A = Say("1", 1),
            B = Say("2", 2)
        },
        Q =
        {
            1,
            2
        },
        [Say("i", "k")] =
        {
            A = 3,
            B = 4
        },
        R =
        {
        }
    };
    try
    {
        var d = new C
        {
            Nul =
            {
                A = Say("v", 1)
            }
        };
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    try
    {
        var d = new C
        {
            Nul =
            {
            }
        };
        Show("ok");
    }
    catch (NullReferenceException)
    {
        Show("nre");
    }

    var e = new C
    {
        ["a"] =
        {
            A = 1
        },
        Z = Say("z", 5)
    };
    var f = new Dictionary<string, int>
    {
        [Say("k1", "a")] = Say("v1", 1),
        [Say("k2", "b")] = Say("v2", 2)
    };
    var g = new Dictionary<string, int>
    {
        {
            Say("k3", "a"),
            Say("v3", 1)
        }
    };
    var l = new List<int>
    {
        Say("e1", 1),
        Say("e2", 2)
    };
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

class In
{
    public int A { set => Trace.Log.Add("A=" + value); }
    public int B { set => Trace.Log.Add("B=" + value); }
}

class C
{
    In _in = new();
    public In P
    {
        get
        {
            global::App.Trace.Log.Add("getP");
            return _in;
        }
    }

    public List<int> Q
    {
        get
        {
            global::App.Trace.Log.Add("getQ");
            return new();
        }
    }

    public In R
    {
        get
        {
            global::App.Trace.Log.Add("getR");
            return _in;
        }
    }

    public In Nul
    {
        get
        {
            global::App.Trace.Log.Add("getNul");
            return null;
        }
    }

    public In this[string s]
    {
        get
        {
            global::App.Trace.Log.Add("get[" + s + "]");
            return _in;
        }
    }

    public int Z;
}
