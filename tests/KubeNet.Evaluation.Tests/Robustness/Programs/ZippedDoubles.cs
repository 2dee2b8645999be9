IEnumerable<int> s = new[] { 1, 2 };
for (var i = 0; i < 60; i++)
{
    var t = s;
    s = t.Zip(t, (a, b) => new[] { a, b }).SelectMany(x => x);
}
k8s.ConfigMap("a" + s.Count());
