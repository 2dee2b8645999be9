var n = new N(0, null);
var m = n;
for (var i = 0; i < 30_000; i++)
{
    n = new N(i, n);
    m = new N(i, m);
}
k8s.ConfigMap("a" + (n == m));

// types
record struct N(int V, object? Next);
