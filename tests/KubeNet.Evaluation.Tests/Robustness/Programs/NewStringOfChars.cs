k8s.ConfigMap("a").Data("x", new string('a', int.MaxValue));
