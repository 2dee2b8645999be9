try
{
    object o = new[]
    {
        1,
        2
    }.Clone();
    Show(K(o));
    Show(K(new[] { "a" }.Clone()));
    Show(K(new long[] { 1 }.Clone()));
    Show(new[] { 1 }.Clone().GetType().Name);
    var g = (int[, ])new int[, ]
    {
        {
            1,
            2
        },
        {
            3,
            4
        }
    }.Clone();
    g[0, 0] = 9;
    Show(g[0, 0] + g[1, 1]);
    Show(K(g));
    Show(K(new Opt[1].Clone()));
    var s = new Opt[]
    {
        new()
        {
            N = 1
        }
    };
    var t = (Opt[])s.Clone();
    t[0].N = 5;
    Show(s[0].N);
    Show(K(new[] { (1, 2) }.Clone()));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static string K(object o) => o switch
{
    string[] => "string[]",
    int[] => "int[]",
    long[] => "long[]",
    int[, ] => "int[,]",
    Opt[] => "Opt[]",
    (int, int)[] => "tuple[]",
    _ => "?"
};
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct Opt
{
    public int N;
}
