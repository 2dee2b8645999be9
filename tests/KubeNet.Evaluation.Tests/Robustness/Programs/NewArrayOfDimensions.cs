k8s.ConfigMap("a" + new int[100_000, 100_000].Length);
