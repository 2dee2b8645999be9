// An initialiser of a partial property may stand in either part; initialisers run in the order of the source.
var p = new P();
k8s.ConfigMap("a").Data("a", string.Join(",", P.Log)).Data("b", $"{p.V} {p.A} {p.W}").Data("c", new Q(5).N.ToString());
// types
partial class P
{
    public static List<string> Log = [];

    static int L(string s)
    {
        Log.Add(s);
        return Log.Count;
    }

    public partial int A { get; set; }
    int b = L("b");
    public partial int V { get; set; }
    public partial int W { get; } = 9;

    public P() => Log.Add("P" + b + c);
}

partial class P
{
    int c = L("c");
    public partial int A
    {
        get => field;
        set;
    } = L("A");
    public partial int V
    {
        get => field;
        set => field = value;
    } = 7;
    public partial int W
    {
        get => field + 1;
    }
}

partial class Q
{
    public int N;

    public partial Q(int n);
}

partial class Q
{
    public partial Q(int n)
        : this()
    {
        N += n;
    }

    Q()
    {
        N = 10;
    }
}
