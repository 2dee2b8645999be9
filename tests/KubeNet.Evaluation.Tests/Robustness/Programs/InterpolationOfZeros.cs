var i = 1.5;
k8s.ConfigMap("a").Data("x", $"{i:F999999999}");
