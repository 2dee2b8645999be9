var t = new string('a', 1_000_000);
k8s.ConfigMap("a").Data("x", new StringBuilder(t).Replace("a", t).ToString());
