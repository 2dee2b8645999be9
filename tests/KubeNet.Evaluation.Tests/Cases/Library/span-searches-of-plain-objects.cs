// Searches of spans whose elements have no IEquatable.
var log = new List<string>();
E1[] a = [new(1, log), new(2, log), new(3, log)];
var x = new E1(2, log, "x");
var y = new E1(3, log, "y");
var none = new E1(9, log, "n");
var z = new E1(1, log, "z");
void Said(string what, object? result)
{
    log.Add("=" + what + result);
}
Said("c", a.Contains(x));
Said("ci", a.AsSpan().Contains(x));
Said("i", a.AsSpan().IndexOf(y));
Said("l", a.AsSpan().LastIndexOf(x));
Said("n", a.AsSpan().IndexOf(none));
Said("ln", a.AsSpan().LastIndexOf(none));

Said("ai", Array.IndexOf(a, x));
Said("al", Array.LastIndexOf(a, x));
Said("li", a.ToList().IndexOf(x));
Said("lc", a.ToList().Contains(x));
Said("ie", ((IEnumerable<E1>)a).Contains(x));
k8s.ConfigMap("a").Data("a", string.Join(" ", log));
// types
sealed class E1(int n, List<string> log, string id = "")
{
    int N => n;

    public override bool Equals(object? o)
    {
        log.Add(this + "~" + o);
        return o is E1 e && e.N == n;
    }

    public override int GetHashCode() => n;

    public override string ToString() => id + n;
}
