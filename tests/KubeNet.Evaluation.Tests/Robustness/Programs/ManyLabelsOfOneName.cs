var c = k8s.ConfigMap("a");
while (true)
    c.Label("k", "v");
