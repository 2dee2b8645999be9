k8s.ConfigMap("a").Data("x", "a".PadLeft(1_000_000_000));
