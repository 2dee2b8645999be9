k8s.ConfigMap("a" + new byte[int.MaxValue].Length);
