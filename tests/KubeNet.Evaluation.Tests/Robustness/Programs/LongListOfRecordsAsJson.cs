// ends with: KUBE0001
N? n = null;
for (var i = 0; i < 20_000; i++)
    n = new N(i, n);
k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(n));

// types
record N(int V, N? Next);
