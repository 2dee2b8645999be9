// What .NET makes is asked for its type after it became an object: the elements' type counts.
int[] numbers = [1, 2, 3];
k8s.ConfigMap("sequences")
    .Data("select", Sequences(numbers.Select(n => n))).Data("texts", Sequences(numbers.Select(n => n + "")))
    .Data("where", Sequences(numbers.Where(n => n > 1))).Data("order", Sequences(numbers.OrderBy(n => n)))
    .Data("concat", Sequences(numbers.Concat([4]))).Data("repeat", Sequences(Enumerable.Repeat("a", 2)))
    .Data("cast", Sequences(numbers.Cast<object>())).Data("of-type", Sequences(new object[] { "a" }.OfType<string>()))
    .Data("range", Sequences(Enumerable.Range(0, 2))).Data("empty", Sequences(Enumerable.Empty<string>()))
    .Data("own", Sequences(Own())).Data("own-texts", Sequences(OwnTexts())).Data("zip", Sequences(numbers.Zip(numbers)))
    .Data("group", Sequences(numbers.GroupBy(n => n % 2).First())).Data("groups", Sequences(numbers.GroupBy(n => n % 2)))
    .Data("lookup", Sequences(numbers.ToLookup(n => n % 2))).Data("chunk", Sequences(numbers.Chunk(2)))
    .Data("keys", Sequences(new Dictionary<string, int> { ["a"] = 1 }.Keys))
    .Data("days", Sequences(Enum.GetValues(typeof(DayOfWeek))) + Sequences(Enum.GetValues<DayOfWeek>()) + Sequences(new DayOfWeek[2]))
    .Data("numbers", Sequences(new[] { 1u }) + Sequences(new short[1]) + Sequences(new List<int> { 1 }));
k8s.ConfigMap("switches")
    .Data("first", What(numbers.Select(n => n))).Data("second", What(numbers.Select(n => n + ""))).Data("third", What(OwnTexts()))
    .Data("generic", Is<IEnumerable<int>, IEnumerable<string>>(numbers.Select(n => n)) + ","
        + Is<IEnumerable<string>, IEnumerable<object>>(OwnTexts()))
    .Data("as", ((object)numbers.Select(n => n) as IEnumerable<string> is null) + "")
    .Data("cast", Cast(numbers.Select(n => n + "")) + Cast(numbers.Where(n => n > 1)));
// members
static IEnumerable<int> Own() { yield return 1; }
static IEnumerable<string> OwnTexts() { yield return "a"; }

static string Sequences(object o) =>
    (o is IEnumerable<int> ? "ints " : "") + (o is IEnumerable<string> ? "texts " : "") + (o is IEnumerable<object> ? "objects " : "")
    + (o is IEnumerable<KeyValuePair<string, int>> ? "pairs " : "") + (o is IEnumerable<IGrouping<int, int>> ? "groups " : "")
    + (o is IEnumerable<int[]> ? "arrays " : "") + (o is ILookup<int, int> ? "lookup " : "")
    + (o is ICollection<string> ? "collection " : "")
    + (o is IDisposable ? "disposable " : "")
    + (o is IEnumerable<(int, int)> ? "tuples " : "") + (o is IEnumerable<uint> ? "unsigned " : "");

static string What(object o) => o switch
{
    IEnumerable<string> texts => "texts " + string.Join(",", texts),
    IEnumerable<int> numbers => "numbers " + numbers.Sum(),
    _ => "else",
};

static bool Is<T, U>(T value) => value is U;

static string Cast(object o)
{
    try
    {
        return string.Join(",", (IEnumerable<string>)o);
    }
    catch (InvalidCastException)
    {
        return "cannot";
    }
}
