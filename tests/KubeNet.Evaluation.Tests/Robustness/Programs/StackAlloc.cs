// ends with: KUBE0001
Span<int> s = stackalloc int[int.MaxValue];
k8s.ConfigMap("a" + s.Length);
