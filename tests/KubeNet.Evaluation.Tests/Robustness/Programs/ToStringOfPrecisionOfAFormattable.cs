IFormattable f = 1;
k8s.ConfigMap("a").Data("x", f.ToString("D999999999", null));
