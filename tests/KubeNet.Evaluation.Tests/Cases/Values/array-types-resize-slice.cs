try
{
    var a = new[]
    {
        1,
        2,
        3
    };
    Array.Resize(ref a, 5);
    Show(K(a));
    Show(a[4]);
    Show(K(a[1..]));
    Show(K(a[..0]));
    Show(K(a.AsSpan(1).ToArray()));
    Span<string> sp = new[]
    {
        "a",
        "b"
    };
    Show(K(sp.ToArray()));
    Show(K(sp[..1].ToArray()));
    Show(K(a.ToArray()));
    Show(K(a.Where(x => x > 1).ToArray()));
    Show(K(a.Select(x => x.ToString()).ToArray()));
    Show(K(new List<int> { 1 }.ToArray()));
    Show(K("ab".ToCharArray()));
    Show(K("a,b".Split(',')));
    Show(K(Enumerable.Range(0, 3).ToArray()));
    Show(K(Array.Empty<string>()));
    Show(K(a.Concat(a).ToArray()));
    Show(K(a.OrderBy(x => x).ToArray()));
    Show(K(a.Reverse().ToArray()));
    Show(K(a.Chunk(2).First()));
    Show(K(Array.ConvertAll(a, x => "s" + x)));
    Show(K(Array.FindAll(a, x => x > 1)));
    Show(K(new Stack<int>(a).ToArray()));
    Show(K(new Queue<string>(["q"]).ToArray()));
    Show(K(new HashSet<int>(a).ToArray()));
    Show(K(ImmutableArray.Create(1).ToArray()));
    Show(K(a.ToList().GetRange(0, 1).ToArray()));
    Show(K(new Dictionary<string, int> { ["a"] = 1 }.Keys.ToArray()));
    Show(K(Encoding.UTF8.GetBytes("a")));
    string[] ss = null;
    Array.Resize(ref ss, 2);
    Show(K(ss));
    Show(ss[0] is null);
    Show(K(a.Append(1).ToArray()));
    Show(K(a.Cast<object>().ToArray()));
    Show(K(new object[] { "a" }.OfType<string>().ToArray()));
    Show(K(Enum.GetValues<DayOfWeek>()));
}
catch (Exception e)
{
    Trace.Log.Add(e.GetType().Name + ": " + e.Message);
}

k8s.ConfigMap("log").Data("log", string.Join(" ", Trace.Log));
// members
static string K(object o) => o switch
{
    string[] => "string[]",
    int[] => "int[]",
    char[] => "char[]",
    long[] => "long[]",
    byte[] => "byte[]",
    DayOfWeek[] => "dow[]",
    object[] => "object[]",
    _ => "?"
};
static void Show(object value) => Trace.Log.Add("[" + value + "]");
// types
static class Trace
{
    public static readonly List<string> Log = new();
}
