k8s.ConfigMap("a" + Enumerable.Range(0, 60).Aggregate(new List<int> { 1, 2 }, (s, _) => s.Concat(s).ToList()).Count);
