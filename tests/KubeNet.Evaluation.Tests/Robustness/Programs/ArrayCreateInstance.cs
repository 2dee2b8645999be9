// ends with: KUBE0001
k8s.ConfigMap("a" + Array.CreateInstance(typeof(int), int.MaxValue).Length);
