// Who asks whom in searches of spans of structs.
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
Said("anys", a.AsSpan().IndexOfAny([y, x]));
Said("anys4", a.AsSpan().IndexOfAny([none, y, x, z]));
Said("anys6", a.AsSpan().IndexOfAny([none, none, none, none, none, x, z]));
Said("anys1", a.AsSpan().IndexOfAny([x]));
Said("anys0", a.AsSpan().IndexOfAny([]));
Said("cany", a.AsSpan().ContainsAny([none, y]));
Said("cany6", a.AsSpan().ContainsAny([none, none, none, none, none, none]));
Said("cany1", a.AsSpan().ContainsAny([y]));
Said("cany3", a.AsSpan().ContainsAny([y, x, none]));
Said("sw", a.AsSpan().StartsWith([z, x]));
Said("ew", a.AsSpan().EndsWith([x, y]));
Said("se", a.AsSpan().SequenceEqual([z, x, y]));
Said("sel", a.AsSpan().SequenceEqual([z, x]));
Said("sw1", a.AsSpan().StartsWith(z));
Said("ew1", a.AsSpan().EndsWith(y));
Said("sws", a.AsSpan().StartsWith([a[0], none]));
Said("ai", Array.IndexOf(a, x));
Said("al", Array.LastIndexOf(a, x));
Said("li", a.ToList().IndexOf(x));
Said("lc", a.ToList().Contains(x));
Said("ie", ((IEnumerable<E1>)a).Contains(x));
k8s.ConfigMap("a").Data("a", string.Join(" ", log));
// types
readonly struct E1(int n, List<string> log, string id = "") : IEquatable<E1>
{
    public bool Equals(E1 o)
    {
        log.Add(this + "~" + o);
        return n == o.N;
    }

    int N => n;

    public override bool Equals(object? o)
    {
        log.Add("o");
        return o is E1 e && Equals(e);
    }

    public override int GetHashCode() => n;

    public override string ToString() => id + n;
}
