object t = 1;
for (var i = 0; i < 30_000; i++)
    t = (t, 1);
k8s.ConfigMap("a" + new HashSet<object> { t }.Count);
