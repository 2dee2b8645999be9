// The same of extension blocks.
{
    var t = "web";
    Func<string, string> f = t.Suffix;
    Func<string, string> g = string.Make;
    k8s.ConfigMap("blocks").Data("k", f("x") + g("q") + string.Join(",", new[] { "a" }.Select(t.Suffix)));
}

// types
static class Extended05 { extension(string s) { public string Suffix(string x) => s + "-"
    + x; public static string Make(string x) => "m" + x;
    } extension<T>(IEnumerable<T> s) { public bool Has(T x) => s.Contains(x); } }
