k8s.ConfigMap("a").Data("x", string.Format("{0,1000000000}", 1));
