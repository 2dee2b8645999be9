k8s.ConfigMap("a" + Regex.IsMatch(new string('a', 60) + "!", "^(a+)+$"));
