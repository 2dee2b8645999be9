try
{
    object o = new int[]
    {
        1
    };
    Show(o is int[]);
    Show(o is uint[]);
    Show(o is object[]);
    Show(o is IEnumerable<int>);
    Show(o is IList<int>);
    Show(o is IReadOnlyList<long>);
    Show(o is Array);
    object s = new string[]
    {
        "a"
    };
    Show(s is object[]);
    Show(s is IEnumerable<object>);
    Show(s is IEnumerable<string>);
    Show(s is string[] { Length: 1 });
    object l = new List<int>();
    Show(l is List<int>);
    Show(l is List<string>);
    Show(l is IEnumerable<int>);
    Show(l is IEnumerable<string>);
    object j = new int[2][];
    Show(j is int[][]);
    Show(j is Array[]);
    Show(j is int[, ]);
    object t = (1, "a");
    Show(t is (int, string));
    Show(t is (string, int));
    Show(t is ValueTuple<int, string>);
    Show(o.GetType() == typeof(int[]));
    Show(o.GetType().Name);
    Show(new int[2, 2].GetType().Name);
    Show(j.GetType().Name);
    Show(typeof(int[]).Name);
    Show(o.GetType());
    object d = new Dictionary<string, int>();
    Show(d is IDictionary<string, int>);
    Show(d is Dictionary<string, string>);
    object f = (Func<int>)(() => 1);
    Show(f is Func<int>);
    Show(f is Func<string>);
    Show(f is Action);
    object ol = new List<object>
    {
        1
    }.ToList();
    Show(ol is List<object>);
    Show(ol is List<int>);
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
