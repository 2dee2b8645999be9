var log = new List<string>();
// `params` of spans, lists and sequences: expanded and normal form, the elements in order, none at all.
int At(int n)
{
    log.Add("at" + n);
    return n;
}
log.Add(Span(At(1), At(2)) + List(At(3)) + Sequence() + Sequence(1, 2, 3) + ReadOnly("a", "b"));
log.Add(List([4, 5]) + Sequence(new[] { 6 }.Where(n => n > 1)) + Span([.. new[] { 7 }, 8]) + Best(1, 2) + Best("s"));
k8s.ConfigMap("params").Data("log", string.Join(" ", log));
// members
static string Span(params ReadOnlySpan<int> items) => items.Length + ":" + items[^1];
static string List(params List<int> items)
{
    items.Add(99);
    return " list" + items.Count;
}
static string Sequence(params IEnumerable<int> items) => " sequence" + items.Count();
static string ReadOnly(params IReadOnlyList<string> items) => " " + string.Join("/", items);
static string Best(params int[] items) => " array";
static string Best(params ReadOnlySpan<int> items) => " span";
static string Best(params object[] items) => " objects";
