object n = 1;
for (var i = 0; i < 20_000; i++)
    n = new { n };
k8s.ConfigMap("a" + n.ToString()!.Length);
