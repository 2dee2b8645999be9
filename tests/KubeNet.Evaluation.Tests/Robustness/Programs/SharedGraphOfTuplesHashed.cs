object n = 1;
for (var i = 0; i < 60; i++)
    n = (n, n);
k8s.ConfigMap("a" + new HashSet<object> { n }.Count);
