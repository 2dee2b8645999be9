k8s.ConfigMap("a").Data("x", string.Format("{0:D999999999}", 1));
