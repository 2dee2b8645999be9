N n = new(null, null),
    m = new(null, null);
for (var i = 0; i < 60; i++)
{
    n = new N(n, n);
    m = new N(m, m);
}
k8s.ConfigMap("a" + (n == m));

// types
record N(N? A, N? B);
