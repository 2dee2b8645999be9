object n = 1;
for (var i = 0; i < 30_000; i++)
    n = Tuple.Create(n, 1);
k8s.ConfigMap("a" + new HashSet<object> { n }.Count);
