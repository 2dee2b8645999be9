try
{
    int[] a = [1, 2];
    List<long> l = [1, 2];
    Show(l[0].GetType().Name);
    double[] d = [1, 2];
    Show(d[0].GetType().Name);
    (long, double)[] t = [(1, 2)];
    Show(t[0].Item1.GetType().Name);
    Show(t[0].Item2.GetType().Name);
    HashSet<string> h = ["a", "a"];
    Show(h.Count);
    IReadOnlyList<(int, string)> r = [new(1, "a"), (2, "b")];
    Show(r[1]);
    object[] o = [1, "a", null, (1, 2)];
    Show(o[3]);
    ImmutableArray<(int, int)> im = [new(1, 2)];
    Show(im[0]);
    Span<int> s = [1, 2, 3];
    Show(s.Length);
    long? [] ln = [1, null ];
    Show(ln[0].GetType().Name);
    byte[] by = [1, 255];
    Show(by[1].GetType().Name);
    IEnumerable<object> io = [1, 'c'];
    Show(string.Join(",", io));
    M([new(1, 2)]);
    List<List<int>> ll = [[1], [2, 3], []];
    Show(ll[1].Count);
    Dictionary<string, int[]> di = new()
    {
        ["a"] = [1, 2]
    };
    Show(di["a"].Length);
    Show(di["a"].GetType().Name);
    bool c = Say("c", true);
    List<int> lc = c ? [1] : [2, 3];
    Show(lc.Count);
    int[] sw = lc.Count switch
    {
        1 => [7, 8],
        _ => []
    };
    Show(sw[1]);
    Show(sw.GetType().Name);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static void M(List<(int, int)> l) => Show(l[0]);
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
