var r = Enumerable.Range(0, 30_000).ToList();
k8s.ConfigMap("a" + r.GroupJoin(r, x => 1, x => 1, (a, b) => b.ToList()).Count());
