// IEquatable<T> and IComparable<T> are asked where values are compared as T, Equals(object) and IComparable where they are compared as
// objects.
Mark a = new(1), b = new(6), c = new(2);
object oa = a, ob = b;
var all = new[] { a, b, c };
var m = k8s.ConfigMap("x");
m.Data("direct", $"{a.Equals(b)}{a.Equals(ob)}{Equals(a, b)}{EqualityComparer<Mark>.Default.Equals(a, b)}{Same(a, b)}{Same<object>(a, b)}");
m.Data("found", $"{Array.IndexOf(all, b)}{new List<Mark>(all).IndexOf(b)}{new List<object> { a }.Contains(ob)}"
    + $"{((IList<object>)[a]).IndexOf(b)}");
m.Data("distinct", $"{all.Distinct().Count()}{all.Distinct().Select(x => 1).Sum()}{all.Cast<object>().Distinct().Select(x => 1).Sum()}");
m.Data("grouped", $"{all.GroupBy(x => x).Select(g => g.Count()).Max()}{all.GroupBy(x => (object)x).Select(g => g.Count()).Max()}");
m.Data("tuples", $"{(a, 1).Equals((b, 1))}{((object)a, 1).Equals(((object)b, 1))}{all.DistinctBy(x => (x, 1)).Select(x => 1).Sum()}");
m.Data("parts", $"{new R(a).Equals(new R(b))}{new RO(a).Equals(new RO(b))}{new { a }.Equals(new { a = b })}"
    + $"{new H { M = a }.Equals(new H { M = b })}");
m.Data("keys", $"{new Dictionary<Mark, int> { [a] = 1 }.ContainsKey(b)}{new Dictionary<object, int> { [a] = 1 }.ContainsKey(b)}");
m.Data("searched", $"{new[] { a }.SequenceEqual(new[] { b })}{all.Contains(new Mark(11))}"
    + $"{all.AsSpan().IndexOf(new Mark(11))}{all.ToHashSet().Count}");
m.Data("sets", string.Join(",", all.Union([new Mark(7)]).Select(x => x.N)) + ";"
    + string.Join(",", all.Except([new Mark(7)]).Select(x => x.N))
    + ";" + string.Join(",", all.Intersect([new Mark(7)]).Select(x => x.N)));
m.Data("joined", string.Join(",", all.Join(all, x => x, y => y, (x, y) => x.N + y.N))
    + string.Join(",", all.ToLookup(x => x).Select(g => g.Count())));
Mark? na = a;
m.Data("nullable", $"{new Mark?[] { na }.Contains(b)}{EqualityComparer<Mark?>.Default.Equals(na, b)}"
    + $"{new List<Mark?> { a }.IndexOf(b)}{na.Equals(b)}");
var classes = new[] { new Cl(1), new Cl(6) };
m.Data("classes", $"{classes.Distinct().Select(x => 1).Sum()}{classes.Cast<object>().Distinct().Select(x => 1).Sum()}");
var grades = new[] { new Gr(1), new Gr(1) };
m.Data("no-override", $"{grades.Distinct().Select(x => x.N).Sum()}{grades.Distinct(EqualityComparer<Gr>.Default).Select(x => x.N).Sum()}");
m.Data("one-comparer", $"{ReferenceEquals(EqualityComparer<Mark>.Default, EqualityComparer<Mark>.Default)}");
m.Data("order", $"{Comparer<Mark>.Default.Compare(a, b)}{Comparer<object>.Default.Compare(a, b)}"
    + $"{new List<object> { b, a }.Max()}{all.Max()}");
m.Data("ordered", $"{string.Join(",", all.OrderBy(x => x).Select(x => x.N))} "
    + $"{string.Join(",", all.OrderBy(x => (object)x).Select(x => x.N))}");
m.Data("then", $"{string.Join(",", all.OrderBy(x => 1).ThenByDescending(x => x).Select(x => x.N))} "
    + $"{string.Join(",", new object[] { a, b, c }.Order())}");
var list = all.ToList();
list.Sort();
var objects = new List<object> { a, b, c };
objects.Sort();
m.Data("sorted", string.Join(",", list) + string.Join(",", objects));
m.Data("sorted-sets", $"{new SortedSet<Mark>(all).Min}{new SortedSet<object>(objects).Min}"
    + $"{new SortedDictionary<Mark, int> { [a] = 1, [b] = 2 }.First().Key}");

bool Same<T>(T x, T y) => EqualityComparer<T>.Default.Equals(x, y);

// types
readonly struct Mark(int n) : IEquatable<Mark>, IComparable<Mark>, IComparable
{
    public int N => n;
    public bool Equals(Mark o) => o.N % 5 == n % 5;
    public override bool Equals(object? o) => o is Mark m && m.N == n;
    public override int GetHashCode() => n % 5;
    public int CompareTo(Mark o) => n.CompareTo(o.N);
    int IComparable.CompareTo(object? o) => -n.CompareTo(((Mark)o!).N);
    public override string ToString() => "k" + n;
}
class Cl(int n) : IEquatable<Cl>
{
    public int N => n;
    public bool Equals(Cl? o) => o?.N % 5 == n % 5;
    public override bool Equals(object? o) => false;
    public override int GetHashCode() => n % 5;
}
class Gr(int n) : IEquatable<Gr> { public int N => n; public bool Equals(Gr? o) => o?.N == n; }
record R(Mark M);
record RO(object M);
struct H { public Mark M; }
