// title: `[System.Diagnostics.Conditional("LOGGING")]`, by the symbols that are defined
// example: #define LOGGING
#define LOGGING
#undef NOTHING
namespace App;
public sealed class Set : ManifestSet
{
    private static readonly List<string> s_log = new();
    [System.Diagnostics.Conditional("LOGGING")]
    private static void Log(string s) => s_log.Add(s);
    [System.Diagnostics.Conditional("MISSING")]
    private static void No(string s) => s_log.Add("no" + s);
    [System.Diagnostics.Conditional("MISSING"), System.Diagnostics.Conditional("LOGGING")]
    private static void Either(string s) => s_log.Add("either" + s);
    private static Q? Quiet(string s) => null;
    private static string Side(string s)
    {
        s_log.Add("side" + s);
        return s;
    }

    protected override void Define(Manifests k8s)
    {
        Log(Side("a"));
        No(Side("b"));
        Either("c");
        new D(s_log).M(Side("d"));
        System.Diagnostics.Debug.Assert(Side("x") == "y");
        new Q().No();
        Quiet(Side("e"))?.No();
        k8s.ConfigMap("a").Data("x", string.Join(",", s_log));
    }
}

public class B(List<string> l)
{
    [System.Diagnostics.Conditional("MISSING")]
    public virtual void M(string s) => l.Add("B" + s);
}

public class D(List<string> l) : B(l)
{
    public override void M(string s) => l2.Add("D" + s);
    List<string> l2 = l;
}

public class Q
{
    [System.Diagnostics.Conditional("X")]
    public void No() => throw new Exception();
}
