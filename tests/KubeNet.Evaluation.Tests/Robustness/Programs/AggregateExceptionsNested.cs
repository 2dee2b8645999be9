Exception e = new("root");
for (var i = 0; i < 20_000; i++)
    e = new AggregateException("a", e);
k8s.ConfigMap("a").Data("x", e.Message.Length.ToString());
