N? n = null;
for (var i = 0; i < 60_000; i++)
    n = new N(i, n);
k8s.ConfigMap("a" + new HashSet<N> { n! }.Count);

// types
record N(int V, N? Next);
