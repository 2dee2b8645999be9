Exception e = new("root");
for (var i = 0; i < 60; i++)
    e = new AggregateException("a", e, e);
k8s.ConfigMap("a").Data("x", $"{((AggregateException)e).Flatten().InnerExceptions.Count}");
