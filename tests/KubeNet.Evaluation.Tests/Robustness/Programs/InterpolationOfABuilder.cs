var b = new StringBuilder();
b.Append($"{1, 1000000000}");
k8s.ConfigMap("a").Data("x", b.ToString());
