var r = Enumerable.Range(0, 1_000_000);
k8s.ConfigMap("a" + r.SelectMany(x => r).Count());
