var t = new string('a', 100_000);
k8s.ConfigMap("a").Data("x", Regex.Replace(t, "a", m => t));
