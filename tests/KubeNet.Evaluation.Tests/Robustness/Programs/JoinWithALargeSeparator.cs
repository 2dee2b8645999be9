k8s.ConfigMap("a").Data("x", string.Join(new string('a', 1_000_000), Enumerable.Repeat("", 1_000_000)));
