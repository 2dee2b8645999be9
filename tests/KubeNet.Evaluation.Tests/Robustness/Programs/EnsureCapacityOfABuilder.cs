k8s.ConfigMap("a" + new StringBuilder().EnsureCapacity(int.MaxValue));
