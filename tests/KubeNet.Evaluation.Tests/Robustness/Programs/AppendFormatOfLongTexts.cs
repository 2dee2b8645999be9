var t = new string('a', 1_000_000);
k8s.ConfigMap("a").Data("x", string.Format(string.Concat(Enumerable.Repeat("{0}", 100_000)), t));
