var text = new StringBuilder(new string('x', 900_000));
for (var i = 0; i < 1_000_000; i++)
    text.Insert(0, "a");
k8s.ConfigMap("a").Data("x", $"{text.Length}");
