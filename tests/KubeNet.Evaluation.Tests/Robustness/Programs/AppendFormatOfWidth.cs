k8s.ConfigMap("a").Data("x", new StringBuilder().AppendFormat("{0,1000000000}", 1).ToString());
