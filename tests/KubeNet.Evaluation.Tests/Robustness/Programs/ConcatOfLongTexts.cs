var t = new string('a', 1_000_000);
k8s.ConfigMap("a").Data("x", string.Concat(Enumerable.Repeat(t, 100_000).ToList()));
