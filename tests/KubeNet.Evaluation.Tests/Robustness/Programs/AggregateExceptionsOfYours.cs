Exception e = new("root");
for (var i = 0; i < 60; i++)
    e = new Several("a", e, e);
k8s.ConfigMap("a").Data("x", e.Message.Length.ToString());

// types
class Several(string text, Exception one, Exception other) : AggregateException(text, one, other);
