// title: Collection expressions of your own collections
// example: Two t = [.. new[] { "a" }, "b"];
// Collection expressions of the program's own collections: spreads, generics, an overridden Add.
Own<int> o = [1, .. new[] { 2, 3 }, .. new List<int> { 4 }];
Own<object> p = ["a", 1, null, .. new[] { "x" }];
Own<long> q = [1, .. new[] { 2, 3 }];
Two t = [.. new[] { "a" }, "b"];
k8s.ConfigMap("x").Data("a", o.Log + "|" + p.Log + "|" + q.Log + "|" + t.Log);
// types
class Own<T> : IEnumerable<T>
{
    public string Log = "";

    public void Add(T n) => Log += n + ";";

    public IEnumerator<T> GetEnumerator()
    {
        yield break;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class One : IEnumerable<string>
{
    public string Log = "";

    public virtual void Add(string n) => Log += "base" + n + ";";

    public IEnumerator<string> GetEnumerator()
    {
        yield break;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

class Two : One
{
    public override void Add(string n) => Log += "two" + n + ";";
}
