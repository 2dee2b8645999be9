object n = 1;
for (var i = 0; i < 60; i++)
    n = new object[] { n, n };
k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(n));
