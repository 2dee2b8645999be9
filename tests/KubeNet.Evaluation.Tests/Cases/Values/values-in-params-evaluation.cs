try
{
    var s = new S
    {
        N = 1
    };
    Show(M(in s, s.N = 5));
    Show(M(s, s.N = 9));
    Show(M(new S { N = 3 }, 1));
    int i = 1;
    Show(Q(i, i = 7));
    Show(Q(in i, i = 8));
    Show(K(i + 0, i = 9));
    long l = 3;
    Show(Q2(i));
    Show(s.N);
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static int M(in S s, int x) => s.N;
static int Q(in int a, int b) => a;
static int K(int a, int b) => a;
static long Q2(in long a) => a;
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}

struct S
{
    public int N;
}
