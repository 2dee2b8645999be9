try
{
    (int Min, int Max) r = new(1, 2);
    Show(r);
    (int, string) s = new(3, "x");
    Show(s);
    List<(string, int)> l = [new("a", 1), new("b", 2)];
    Show(string.Join(",", l));
    (int, int)[] arr = [new(1, 2)];
    Show(arr[0]);
    (int, int)[] arr2 =
    {
        new(1, 2),
        new(),
        default
    };
    Show(string.Join(",", arr2));
    var d = new Dictionary<string, (int, int)>
    {
        ["a"] = new(1, 2),
        ["b"] = new(3, 4)
    };
    Show(d["a"]);
    Show(d["b"]);
    Show(F());
    (int, (int, int)) n = new(1, new(2, 3));
    Show(n);
    ((int, int), int) n2 = (new(4, 5), 6);
    Show(n2);
    Show(new ValueTuple<int, int>(7, 8));
    Show(G(new(1, 2)));
    (int, int)? q = new(1, 2);
    Show(q);
    Show(new ValueTuple<int>(5));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static (int, int) F() => new(5, 6);
static int G((int A, int B) t) => t.A + t.B;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}
