var text = new string('a', 100_000);
Exception e = new("root");
for (var i = 0; i < 1_500; i++)
    e = new AggregateException(text, e);
k8s.ConfigMap("a").Data("x", e.Message.Length.ToString());
