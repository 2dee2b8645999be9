// title: Null as a key of the newer LINQ
// example: new[] { "a", null }.CountBy(w => w!)
string? none = null;
var log = new List<string>();
void Try(string what, Func<object?> act)
{
    try
    {
        log.Add($"{what}={act()}");
    }
    catch (Exception e)
    {
        log.Add($"{what}: {e.GetType().Name} {(e as ArgumentException)?.ParamName}");
    }
}

Try("ordered", () => new OrderedDictionary<string, int>().ContainsKey(none!));
Try("count by", () => new[] { "a", null }.CountBy(w => w!).Count());
Try("aggregate by", () => new[] { "a", null }.AggregateBy(w => w!, 0, (n, w) => n + 1).Count());
Try("left join", () => string.Join(",", new[] { "a", null }.LeftJoin(new[] { null, "a" }, w => w, w => w, (l, r) => $"{l ?? "-"}{r ?? "-"}")));
Try("right join", () => string.Join(",", new[] { "a", null }.RightJoin(new[] { null, "a" }, w => w, w => w, (l, r) => $"{l ?? "-"}{r ?? "-"}")));
for (var i = 0; i < log.Count; i++)
{
    k8s.ConfigMap($"c{i}").Data("x", log[i]);
}
