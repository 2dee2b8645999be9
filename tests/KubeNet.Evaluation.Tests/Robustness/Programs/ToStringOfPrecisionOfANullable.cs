int? f = 1;
k8s.ConfigMap("a").Data("x", f.Value.ToString("E999999999"));
