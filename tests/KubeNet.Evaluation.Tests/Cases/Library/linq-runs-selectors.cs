// How often each pair of LINQ's operators runs a selector.
var count = 0; var text = new System.Text.StringBuilder();
var sources = new List<(string, Func<IEnumerable<int>>)>
{
    ("array", () => new[] { 3, 1, 2 }), ("list", () => new List<int> { 3, 1, 2 }), ("range", () => Enumerable.Range(1, 3)),
        ("iterator", Numbers),
    ("repeat", () => Enumerable.Repeat(2, 3)), ("empty", () => Enumerable.Empty<int>()), ("set", () => new SortedSet<int> { 3,
        1, 2 }), ("queue", () => new Queue<int>(new[] { 3, 1, 2 })), ("keys", () => new SortedDictionary<int, int> { [1] = 2,
            [5] = 6 }.Keys), ("chars", () => "abc".Select(c => (int)c)), ("one", () => new[] { 7 }),
};
var steps = new List<(string, Func<IEnumerable<int>, IEnumerable<int>>)>
{
    ("none", s => s), ("select", s => s.Select(Twice)), ("indexed", s => s.Select((x, i) => Twice(x) + i)), ("where", s =>
        s.Where(x => Twice(x) > 2)), ("skip", s => s.Skip(1)), ("take", s => s.Take(2)),
    ("skiplast", s => s.SkipLast(1)), ("takelast", s => s.TakeLast(2)), ("append", s => s.Append(9)), ("prepend", s =>
        s.Prepend(9)), ("concat", s => s.Concat(new[] { 8, 9 })), ("reverse", s => s.Reverse()), ("order", s => s.OrderBy(Twice)),
    ("descending", s => s.OrderByDescending(x => x)), ("then", s => s.OrderBy(x => x % 2).ThenBy(Twice)), ("distinct", s =>
        s.Distinct()), ("default", s => s.DefaultIfEmpty(4)), ("union", s => s.Union(new[] { 1 })), ("zip", s =>
            s.Zip(new[] { 1, 2 }, (a, b) => a + b)), ("many", s => s.SelectMany(x => new[] { x, Twice(x) })), ("cast", s =>
                s.Cast<int>()), ("oftype", s => s.OfType<int>()), ("takerange", s => s.Take(1..^0)), ("skipwhile", s =>
                    s.SkipWhile(x => Twice(x) < 3)), ("takewhile", s => s.TakeWhile(x => Twice(x) < 5)),
    ("chunk", s => s.Chunk(2).Select(c => c.Length)), ("group", s => s.GroupBy(x => Twice(x) % 4).Select(g => g.Key)),
        ("orderself", s => s.Order()), ("distinctby", s => s.DistinctBy(Twice)), ("except", s => s.Except(new[] { 1 })),
            ("list", s => s.ToList()), ("array", s => s.ToArray()),("enumerable", s => s.AsEnumerable()),
};
var ends = new List<(string, Func<IEnumerable<int>, object?>)>
{
    ("any", s => s.Any()), ("count", s => s.Count()), ("long", s => s.LongCount()), ("first", s => s.FirstOrDefault()),
        ("firstp", s => s.FirstOrDefault(x => x > 1)), ("last", s => s.LastOrDefault()), ("lastp", s => s.LastOrDefault(x =>
            x < 6)), ("at", s => s.ElementAtOrDefault(1)), ("atend", s => s.ElementAtOrDefault(^1)), ("array", s =>
                s.ToArray().Length), ("list", s => s.ToList().Count),
    ("sum", s => s.Sum()), ("contains", s => s.Contains(2)), ("all", s => s.All(x => x > 0)), ("min", s =>
        s.DefaultIfEmpty().Min()), ("set", s => s.ToHashSet().Count), ("join", s => string.Join("", s)), ("single", s =>
            s.Take(1).SingleOrDefault()), ("equal", s =>
                s.SequenceEqual(new[] { 3, 1 })), ("each", s =>
                    { var t = 0; foreach (var x in s) { t += x; if (t > 4) break; } return t; }), ("aggregate", s =>
                        s.Aggregate(0, (a, b) => a + b)),
    ("maxby", s => s.DefaultIfEmpty().MaxBy(Twice)), ("firstsel", s => s.Select(Twice).FirstOrDefault()), ("spread", s =>
        { int[] a = [.. s]; return a.Length; }), ("listof", s => new List<int>(s).Count), ("lookup", s =>
            s.ToLookup(Twice).Count),
};
foreach (var (source, make) in sources.Take(4))
{
    foreach (var (first, a) in steps) 
    {
        text.Clear();
        foreach (var (end, finish) in ends)
        {
            count = 0;
            text.Append(end).Append('=').Append(finish(a(make().Select(Twice)))).Append(':').Append(count).Append(' ');
            count = 0;
            text.Append(finish(a(make()))).Append(':').Append(count).Append('\n');
        }
        k8s.ConfigMap(source + "-" + first).Data("k", text.ToString());
    }
}
int Twice(int x) { count++; return x * 2; }
IEnumerable<int> Numbers() { yield return 3; yield return 1; yield return 2; }
