Func<int, int> f = null!;
f = n => f(n + 1);
k8s.ConfigMap("a" + f(0));
