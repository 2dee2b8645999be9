object n = 1;
for (var i = 0; i < 60; i++)
    n = new KeyValuePair<object, object>(n, n);
k8s.ConfigMap("a" + n);
