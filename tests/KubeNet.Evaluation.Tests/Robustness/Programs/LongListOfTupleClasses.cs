object n = 1;
for (var i = 0; i < 20_000; i++)
    n = Tuple.Create(n, 1);
k8s.ConfigMap("a" + n);
