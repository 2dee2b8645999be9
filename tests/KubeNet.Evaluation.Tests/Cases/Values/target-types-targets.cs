try
{
    int? a = new();
    Show(a is null);
    decimal d = new(1.5);
    Show(d);
    DateTime dt = new(2020, 1, 2);
    Show(dt.Year);
    string s = new('a', 3);
    Show(s);
    char[] cs = ['x'];
    string s2 = new(cs);
    Show(s2);
    Guid g = new("00000000-0000-0000-0000-000000000001");
    Show(g);
    KeyValuePair<string, int> kv = new("k", 1);
    Show(kv);
    KeyValuePair<string, int>[] kvs = [new("a", 1)];
    Show(kvs[0].Key);
    TimeSpan ts = new(1, 2, 3);
    Show(ts);
    R r = new(1);
    Show(r);
    RS rs = new(1);
    Show(rs);
    RS rs2 = new();
    Show(rs2);
    List<int> li = new()
    {
        1,
        2
    };
    Show(li.Count);
    Dictionary<string, List<int>> dl = new()
    {
        ["a"] = new()
        {
            1
        }
    };
    Show(dl["a"].Count);
    Version v = new(1, 2);
    Show(v);
    Uri u = new("http://a/b");
    Show(u);
    Exception e = new("m");
    Show(e.Message);
    object o = new();
    Show(o.GetType().Name);
    int i = new();
    Show(i);
    bool bb = new();
    Show(bb);
    E en = new();
    Show(en);
    Index ix = new(1, true);
    Show(ix);
    Range rg = new(1, 2);
    Show(rg);
    Lazy<int> lz = new(() => 3);
    Show(lz.Value);
    StringBuilder sb = new("x");
    Show(sb);
    Func<int> fn = new(() => 4);
    Show(fn());
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

record R(int A);
record struct RS(int A);
enum E
{
    A,
    B
}
