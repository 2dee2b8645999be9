var b = ImmutableArray.CreateBuilder<int>(int.MaxValue);
k8s.ConfigMap("a" + b.Count);
