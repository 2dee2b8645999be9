var c = k8s.ConfigMap("a");
for (var i = 0; ; i++)
    c.Label("k" + i, "v");
