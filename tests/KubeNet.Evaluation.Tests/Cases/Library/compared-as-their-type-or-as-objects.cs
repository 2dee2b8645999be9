// As what values are compared: by their type, or as objects.
var log = new List<string>();
var xs = new[] { new Z(2, log), new Z(1, log), new Z(2, log) };
void Said(string what, object? r) => log.Add("=" + what + r);
Said("max", ((Z)xs.Max(z => (object)z)!).N);
Said("max2", xs.Max(z => z).N);
Said("min", xs.Min().N);
Said("ot", string.Join("", xs.OrderBy(z => Tuple.Create(z)).Select(z => z.N)));
Said("ov", string.Join("", xs.OrderBy(z => (z, 1)).Select(z => z.N)));
Said("oo", string.Join("", xs.OrderBy(z => (object)z).Select(z => z.N)));
Said("tc", ((IComparable)Tuple.Create(xs[0])).CompareTo(Tuple.Create(xs[1])));
Said("tv", ((IComparable)(xs[0], 1)).CompareTo((xs[1], 1)));
Said("tq", ((IEquatable<(Z, int)>)(xs[0], 1)).Equals((xs[2], 1)));
Said("te", Tuple.Create(xs[0]).Equals(Tuple.Create(xs[2])));
Said("ve", ValueTuple.Create(xs[0]).Equals(ValueTuple.Create(xs[2])));
Said("kv", new KeyValuePair<Z, int>(xs[0], 1).Equals(new KeyValuePair<Z, int>(xs[2], 1)));
Said("dt", xs.Select(x => Tuple.Create(x)).Distinct().Count());
Said("dv", xs.Select(x => (x, 1)).Distinct().Count());
Said("dk", xs.Select(x => new KeyValuePair<Z, int>(x, 1)).Distinct().Count());
Said("lt", new List<Tuple<Z>> { Tuple.Create(xs[0]) }.Contains(Tuple.Create(xs[2])));
Said("mb", xs.MaxBy(z => z).N);
Said("mo", xs.MaxBy(z => (object)z).N);
Said("cd", new SortedDictionary<Z, int>().ContainsKey(xs[0]));
Said(
    "nu",
    new Z?[] { xs[0], null, xs[1] }
        .Max()!
        .Value.N
);
Said("il", ((System.Collections.IList)xs.ToList()).IndexOf(xs[2]));
Said("ic", ((System.Collections.IList)xs.ToList()).Contains(xs[1]));
Said("ia", ((System.Collections.IList)xs).IndexOf(xs[1]));
Said("id", ((System.Collections.IDictionary)new Dictionary<Z, int> { [xs[0]] = 1 }).Contains(xs[2]));
k8s.ConfigMap("a").Data("a", string.Join(" ", log));
// types
readonly struct Z(int n, List<string> log) : IEquatable<Z>, IComparable<Z>, IComparable
{
    public int N => n;

    public int CompareTo(Z o)
    {
        log.Add(n + "g" + o.N);
        return n.CompareTo(o.N);
    }

    public int CompareTo(object? o)
    {
        log.Add(n + "o" + ((Z)o!).N);
        return n.CompareTo(((Z)o!).N);
    }

    public bool Equals(Z o)
    {
        log.Add(n + "~" + o.N);
        return n == o.N;
    }

    public override bool Equals(object? o)
    {
        log.Add(n + "!" + ((Z)o!).N);
        return n == ((Z)o!).N;
    }

    public override int GetHashCode() => n;
}
