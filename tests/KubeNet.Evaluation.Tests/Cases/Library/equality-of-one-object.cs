// The program's Equals is asked about the object itself too, except by what compares references first.
var log = new List<string>();
var x = new E1(2, log);
E1[] a = [new(1, log), x];
var o = new E2(3, log);
E2[] b = [o];
void Said(string what, object? result)
{
    log.Add("=" + what + result);
}
Said("lc", a.ToList().Contains(x));
Said("li", a.ToList().IndexOf(x));
Said("lr", a.ToList().Remove(x));
Said("ie", ((IEnumerable<E1>)a).Contains(x));
Said("se", a.SequenceEqual([a[0], x]));
Said("ai", Array.IndexOf(a, x));
Said("d", a.Distinct().Count());
Said("h", new HashSet<E1>(a).Contains(x));
Said("dk", new Dictionary<E1, int> { [x] = 1 }[x]);
Said("ex", a.Except([x]).Count());
Said("u", a.Union(a).Count());
Said("g", a.Concat(a).GroupBy(e => e).Count());
Said("st", object.Equals(x, x));
Said("ec", EqualityComparer<E1>.Default.Equals(x, x));
Said("t", (x, 1).Equals((x, 1)));
Said("t2", (x, 1) == (x, 1));
Said("n", Nullable.Equals<int>(1, 1));
Said("r", new R(x) == new R(x));
Said("an", new { x }.Equals(new { x }));
Said("lo", a.ToList().LastIndexOf(x));
Said("ll", new LinkedList<E1>(a).Contains(x));
Said("q", new Queue<E1>(a).Contains(x));
Said("stk", new Stack<E1>(a).Contains(x));
Said("dv", new Dictionary<int, E1> { [1] = x }.ContainsValue(x));
Said("tl", a.ToLookup(e => e)[x].Count());
Said("im", System.Collections.Immutable.ImmutableList.Create(a).Contains(x));
Said("ia", System.Collections.Immutable.ImmutableArray.Create(a).Contains(x));
Said("cb", a.CountBy(e => e).Count());
Said("j", a.Join(a, e => e, e => e, (p, q) => 1).Count());
Said("ow", x.Equals(x));
Said("sn", a.AsSpan().SequenceEqual([a[0], x]));
Said("sc", a.Contains(x));
Said("lc", b.ToList().Contains(o));
Said("li", b.ToList().IndexOf(o));
Said("se", b.SequenceEqual([o]));
Said("h", new HashSet<E2>(b).Contains(o));
Said("d", b.Concat(b).Distinct().Count());
Said("st", object.Equals(o, o));
Said("ec", EqualityComparer<E2>.Default.Equals(o, o));
Said("lo", new List<object> { o }.Contains(o));
Said("t", (o, 1) == (o, 1));
Said("te", (o, 1).Equals((o, 1)));
k8s.ConfigMap("a").Data("a", string.Join(" ", log));
// types
sealed class E1(int n, List<string> log, string id = "") : IEquatable<E1>
{
    public bool Equals(E1? o)
    {
        log.Add(this + "~" + o);
        return n == o!.N;
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

class E2(int n, List<string> log)
{
    public override bool Equals(object? o)
    {
        log.Add(n + "~" + o);
        return false;
    }

    public override int GetHashCode() => n;

    public override string ToString() => "" + n;
}

record R(E1 E);
