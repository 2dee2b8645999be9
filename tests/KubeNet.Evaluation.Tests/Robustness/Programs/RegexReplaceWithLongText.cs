var t = new string('a', 1_000_000);
k8s.ConfigMap("a").Data("x", Regex.Replace(t, "a", t));
