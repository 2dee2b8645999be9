var r = Enumerable.Range(0, 100_000).ToList();
k8s.ConfigMap("a" + r.SelectMany(x => r, (a, b) => a).ToList().Count);
