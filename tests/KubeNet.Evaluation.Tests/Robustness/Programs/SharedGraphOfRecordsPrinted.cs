N n = new(null, null);
for (var i = 0; i < 60; i++)
    n = new N(n, n);
k8s.ConfigMap("a").Data("x", n.ToString());

// types
record N(N? A, N? B);
