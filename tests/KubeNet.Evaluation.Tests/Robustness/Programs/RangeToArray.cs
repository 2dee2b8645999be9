k8s.ConfigMap("a" + Enumerable.Range(1, int.MaxValue).ToArray().Length);
