var d = new Dictionary<int, int>();
d.EnsureCapacity(int.MaxValue / 2);
k8s.ConfigMap("a" + d.Count);
