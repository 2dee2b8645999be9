object t = 1;
for (var i = 0; i < 20_000; i++)
    t = (t, 1);
k8s.ConfigMap("a").Data("x", t.ToString()!.Length.ToString());
