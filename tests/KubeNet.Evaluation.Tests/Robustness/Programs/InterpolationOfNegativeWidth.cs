var i = 1;
k8s.ConfigMap("a").Data("x", $"{i, -1000000000}");
