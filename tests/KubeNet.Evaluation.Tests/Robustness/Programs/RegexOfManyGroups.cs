// ends with: nothing
k8s.ConfigMap("a" + new Regex(new string('(', 50_000) + "a" + new string(')', 50_000)).Matches("a").Count);
