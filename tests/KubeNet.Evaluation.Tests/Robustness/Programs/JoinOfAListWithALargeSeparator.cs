k8s.ConfigMap("a").Data("x", string.Join(new string('a', 1_000_000), new List<int>(Enumerable.Range(0, 100_000))));
