// An iterator that has a local iterator in it.
k8s.ConfigMap("a")
    .Data("b", string.Join(",", Mem2(new[] { "a", "b" })))
    .Data("c", string.Join(",", Mem3(new[] { "a", "b" })));
// members
static IEnumerable<T> Mem2<T>(IEnumerable<T> s)
{
    using var e = s.GetEnumerator();
    while (true)
    {
        if (!e.MoveNext())
            yield break;
        yield return e.Current;
    }
}

static IEnumerable<T> Mem3<T>(IEnumerable<T> s)
{
    using var e = s.GetEnumerator();
    IEnumerable<T> In()
    {
        yield return e.Current;
    }
    while (e.MoveNext())
        foreach (var x in In())
            yield return x;
}
