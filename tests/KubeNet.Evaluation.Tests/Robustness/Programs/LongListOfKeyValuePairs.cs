object n = 1;
for (var i = 0; i < 20_000; i++)
    n = new KeyValuePair<object, int>(n, 1);
k8s.ConfigMap("a" + n);
