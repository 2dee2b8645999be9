k8s.ConfigMap("a" + Enumerable.Repeat(1, int.MaxValue).ToList().Count);
