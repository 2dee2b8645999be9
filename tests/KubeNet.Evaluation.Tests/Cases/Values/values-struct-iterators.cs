try
{
    var s = new S
    {
        N = 3
    };
    var e = s.Items();
    s.N = 5;
    Show(string.Join(",", e));
    Show(s.N);
    Show(string.Join(",", e));
    Show(string.Join(",", e));
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

struct S
{
    public int N;
    public IEnumerable<int> Items()
    {
        for (var i = 0; i < 2; i++)
        {
            N++;
            yield return N;
        }
    }
}
