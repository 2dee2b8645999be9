var r = Enumerable.Range(0, 30_000).ToList();
k8s.ConfigMap("a" + (from a in r join b in r on 1 equals 1 into g from c in g select c).Count());
