try
{
    var a = new[]
    {
        1,
        2,
        3
    };
    var c = new object[3];
    a.CopyTo(c, 0);
    Show(c[0].GetType().Name);
    Array.Fill(a, 7);
    Show(a[2]);
    var r = new int[, ]
    {
        {
            1,
            2
        },
        {
            3,
            4
        }
    };
    Show(r.Length);
    Show(r.GetLength(1));
    Show(r.Rank);
    foreach (var x in r)
        Show(x);
    Show(r.Cast<int>().Sum());
    var q = new int[2, 3];
    Array.Copy(r, q, 4);
    Show(q[1, 0]);
    Show(string.Join(",", q.Cast<int>()));
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
