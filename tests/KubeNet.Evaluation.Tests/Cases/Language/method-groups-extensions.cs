// An extension method on a receiver as a delegate: the receiver is its first argument, and is evaluated once, when the delegate is made.
{
    var allowed = new[] { "a", "b" };
    k8s.ConfigMap("searched").Data("k", new[] { "c", "b" }.Any(allowed.Contains) + "|" + new[] { "c" }.Any(allowed.Contains)
        + "|" + new[] { "c", "a" }.All(new List<string> { "a" }.Contains));
}

{
    var a = new[] { 1, 2 };
    var r = new[] { new[] { 3 }, new[] { 4, 5 } }.SelectMany(a.Concat);
    Func<IEnumerable<int>, IEnumerable<int>> f = a.Concat;
    k8s.ConfigMap("joined").Data("k", string.Join(",", r) + "|" + string.Join(",", f(new[] { 9 })));
}

{
    var t = "web";
    Func<string, string> f = t.Suffix; Func<string> g = t.Up;
    k8s.ConfigMap("own").Data("k", string.Join(",", new[] { "a", "b" }.Select(t.Suffix)) + f("z") + g());
}

{
    var l = new List<int> { 1, 2 };
    Func<int, bool> has = l.Has; Func<int, int, int> at = l.AtOr;
    k8s.ConfigMap("generic").Data("k", has(1) + "," + has(5) + "," + at(0, 9) + "," + at(7, 9));
}

{
    var order = new[] { "c", "b", "a" };
    var l = new List<string> { "a", "b", "c" };
    l.Sort(order.Cmp);
    var e = new[] { "x", "b" }.Except(order).Any(order.Contains);
    var d = l.ToDictionary(order.Pos, order.Last2);
    Predicate<string> p = order.Contains;
    k8s.ConfigMap("orders").Data("k", string.Join(",", l) + e + l.Exists(order.Contains) + l.FindIndex(p)
        + l.RemoveAll(order.Contains) + string.Join(",", d.Select(x => x.Key + x.Value)));
}

{
    var s = Enumerable.Range(1, 4);
    Func<int> count = s.Count; Func<int> first = s.First; Func<List<int>> tl = s.ToList;
    Func<int, IEnumerable<int>> take = s.Take, skip = s.Skip;
    Func<Func<int, bool>, IEnumerable<int>> where = s.Where; Func<int[]> ta = s.ToArray; Func<int, int> at = s.ElementAt;
    k8s.ConfigMap("sequences").Data("k", count() + "," + first() + "," + tl().Count + "," + string.Join("", take(2))
        + string.Join("", skip(2)) + string.Join("", where(x => x % 2 == 0)) + ta().Length + at(2));
}

{
    var log = new List<string>(); var p = new Pub16();
    p.Fired += log.Twice; p.Fired += log.Add; p.Raise("a"); p.Fired -= log.Twice; p.Raise("b");
    k8s.ConfigMap("events").Data("k", string.Join(",", log));
}

{
    var sb = new System.Text.StringBuilder();
    Action<string> w = sb.Line; w("a"); w("b");
    new List<string> { "c", "d" }.ForEach(sb.Line);
    Array.ForEach(new[] { "e" }, sb.Line);
    Func<string, System.Text.StringBuilder> ap = sb.Append; ap("z");
    k8s.ConfigMap("builders").Data("k", sb.ToString());
}

{
    var log = new List<string>();
    string[] Get() { log.Add("get"); return new[] { "a", "b" }; }
    var r = new[] { "a", "c", "b" }.Count(Get().Contains);
    Func<string, bool> f = Get().Contains; f("a"); f("b");
    k8s.ConfigMap("once").Data("k", r + string.Join(",", log));
}

{
    var l = new[] { "a" };
    Func<string, bool> f = l.Contains;
    l = new[] { "b" };
    k8s.ConfigMap("fields").Data("k", f("a") + "," + f("b") + new H21().Do());
}

// types
static class Extended03 { public static string Suffix(this string s, string x) => s + "-" + x;
    public static string Up(this string s) => s.ToUpperInvariant(); }
static class Extended04 { public static bool Has<T>(this IEnumerable<T> s, T x) => s.Contains(x);
    public static T AtOr<T>(this IReadOnlyList<T> s, int i, T d) => i < s.Count ? s[i] : d; }
static class Extended14 { public static int Cmp(this string[] o, string a, string b) => Array.IndexOf(o, a) - Array.IndexOf(o, b);
 public static int Pos(this string[] o, string a) => Array.IndexOf(o, a);
 public static string Last2(this string[] o, string a) => o[^1] + a; }
class Pub16 { public event Action<string>? Fired; public void Raise(string s) => Fired?.Invoke(s); }
static class Extended16 { public static void Twice(this List<string> l, string s) { l.Add(s + s); } }
static class Extended18 { public static void Line(this System.Text.StringBuilder b, string s) => b.Append(s).Append(';'); }
class H21 { private readonly string[] _a = ["q"];
    public bool Do() => new[] { "q" }.All(_a.Contains) && new[] { "r" }.Any(this.Ok); }
static class Extended21 { public static bool Ok(this H21 h, string s) => s == "r"; }
