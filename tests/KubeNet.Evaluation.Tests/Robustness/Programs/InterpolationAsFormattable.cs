FormattableString f = $"{1, 1000000000}";
k8s.ConfigMap("a").Data("x", FormattableString.Invariant(f));
