var r = Enumerable.Range(0, 100_000).ToList();
k8s.ConfigMap("a" + r.Join(r, x => 1, x => 1, (a, b) => a).Count());
