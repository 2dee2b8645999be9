k8s.ConfigMap("a" + Enumerable.Range(0, 60).Aggregate((IEnumerable<int>)new[] { 1, 2 }, (s, _) => s.Concat(s)).Count());
