// Cast and OfType check each element when it is asked for.
{
    string log = "";
    void T(Func<object?> f) { try { log += f() + ";"; } catch (Exception e) { log += e.Message + ";"; } }
    var al = new List<object> { 1, 2 };
    T(() => al.Cast<int>().Sum()); T(() => string.Join(",", al.Cast<object>())); T(() => al.Cast<string>().First());
    T(() => al.Cast<long>().First());
    T(() => new object?[] { null, "a" }.Cast<string>().Count()); T(() => new object?[] { null }.Cast<int?>().First() is null);
    T(() => new[] { DayOfWeek.Friday }.Cast<DayOfWeek>().First()); T(() => new[] { C29.A }.Cast<int>().First());
    T(() => new[] { C29.B }.Cast<C29>().First());
    var s = new List<string> { "q" }; T(() => ReferenceEquals(s.Cast<string>(), s));
    T(() => ReferenceEquals(s.Cast<object>(), s)); T(() => ReferenceEquals(s.OfType<string>(), s));
    T(() => (from int x in al select x + 1).Sum()); T(() => new[] { "ab" }.Cast<IEnumerable<char>>().First().Count());
    T(() => new object[] { new P29(1), new P29(2) }.Cast<P29>().Sum(p => p.X));
    T(() => new object[] { (1, 2) }.Cast<(int, int)>().First().Item2);

    T(() => Enum.GetValues(typeof(C29)).Cast<C29>().Count());
    T(() => new Dictionary<string, int> { ["a"] = 1 }.Cast<KeyValuePair<string, int>>().First().Key);
    k8s.ConfigMap("casts").Data("k", log);
}

// types
enum C29 { A, B }
record struct P29(int X);
