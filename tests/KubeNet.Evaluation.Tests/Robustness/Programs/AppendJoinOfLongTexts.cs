var t = new string('a', 1_000_000);
k8s.ConfigMap("a").Data("x", new StringBuilder().AppendJoin(t, Enumerable.Repeat(t, 100_000)).ToString());
