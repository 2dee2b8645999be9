k8s.ConfigMap("a" + new List<int>(int.MaxValue).Count);
