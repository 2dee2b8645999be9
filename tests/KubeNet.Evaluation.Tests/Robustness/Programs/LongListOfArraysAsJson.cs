// ends with: KUBE0001
object n = 1;
for (var i = 0; i < 20_000; i++)
    n = new object[] { n };
k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(n));
