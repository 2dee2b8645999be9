IEnumerable<int> s = new List<int> { 1 };
for (var i = 0; i < 20_000; i++)
    s = Wrap(s);
k8s.ConfigMap("a" + s.Sum());

// members
static IEnumerable<int> Wrap(IEnumerable<int> s)
{
    foreach (var x in s)
        yield return x;
}
