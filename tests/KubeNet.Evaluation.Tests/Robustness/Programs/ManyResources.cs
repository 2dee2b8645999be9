for (var i = 0; ; i++)
    k8s.ConfigMap("a" + i);
