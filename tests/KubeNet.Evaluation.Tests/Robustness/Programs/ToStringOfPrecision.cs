k8s.ConfigMap("a").Data("x", 1.ToString("D999999999"));
