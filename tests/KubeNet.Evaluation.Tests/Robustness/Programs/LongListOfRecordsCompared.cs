N? n = null,
    m = null;
for (var i = 0; i < 30_000; i++)
{
    n = new N(i, n);
    m = new N(i, m);
}
k8s.ConfigMap("a" + (n == m));

// types
record N(int V, N? Next);
