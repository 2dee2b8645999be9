var i = 1;
k8s.ConfigMap("a").Data("x", $"{i:D900000}{i:D900000}{i:D900000}" + $"{i:F99999999}");
