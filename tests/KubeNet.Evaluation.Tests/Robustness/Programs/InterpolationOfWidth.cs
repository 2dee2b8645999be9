k8s.ConfigMap("a").Data("x", $"{1, 1000000000}");
