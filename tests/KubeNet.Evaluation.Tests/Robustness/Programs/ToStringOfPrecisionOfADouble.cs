k8s.ConfigMap("a").Data("x", 1.5.ToString("N999999999"));
