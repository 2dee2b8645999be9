var i = 1;
k8s.ConfigMap("a").Data("x", $"{i:D999999999}");
