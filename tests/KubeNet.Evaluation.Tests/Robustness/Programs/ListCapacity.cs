k8s.ConfigMap("a" + new List<int> { Capacity = int.MaxValue }.Count);
