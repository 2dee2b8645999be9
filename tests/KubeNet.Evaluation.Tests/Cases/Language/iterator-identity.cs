// title: An iterator is its own first enumerator
// example: ReferenceEquals(same, same.GetEnumerator())
// The object of an iterator is its own first enumerator; further enumerations are objects of their own.
IEnumerable<int> q = Numbers(3);
var e = q.GetEnumerator();
var before = e.Current;
e.MoveNext();
var f = q.GetEnumerator();
f.MoveNext();
f.MoveNext();
k8s.ConfigMap("x").Data("a", $"{before} {e.Current} {f.Current} {string.Join(",", q)} {string.Join(",", q)}");
var r = Numbers(2);
foreach (var a in r)
foreach (var b in r)
    k8s.ConfigMap($"y{a}{b}");
var s = Log(new List<string>());
using (s as IDisposable) { }
k8s.ConfigMap("z").Data("a", string.Join(",", s));
var t = Log(L);
foreach (var a in t)
{
    foreach (var b in t)
    {
        break;
    }
    break;
}
(t as IDisposable)?.Dispose();
k8s.ConfigMap("w").Data("a", string.Join(",", L));
IEnumerator<int> u = Only();
k8s.ConfigMap("v")
    .Data("a", $"{u is IEnumerable<int>} {u is IDisposable} {u.MoveNext()}{u.Current}{u.MoveNext()}{u.Current}");
var z = Numbers(2).Zip(Numbers(2));
k8s.ConfigMap("u").Data("a", string.Join(",", z));
var w = Numbers(2);
k8s.ConfigMap("t").Data("a", string.Join(",", w.Zip(w)) + string.Join(",", w.Concat(w)) + w.SelectMany(x => w).Sum());
static IEnumerable<int> Numbers(int n)
{
    for (var i = 0; i < n; i++)
        yield return i + 5;
}
static IEnumerable<string> Log(List<string> l)
{
    l.Add("start");
    try
    {
        yield return "a";
        yield return "b";
    }
    finally
    {
        l.Add("end");
    }
}
var same = Numbers(1);
k8s.ConfigMap("s")
    .Data("a", $"{ReferenceEquals(same, same.GetEnumerator())} {ReferenceEquals(same, same.GetEnumerator())}");
// members
static List<string> L = [];

static IEnumerator<int> Only()
{
    yield return 4;
}
