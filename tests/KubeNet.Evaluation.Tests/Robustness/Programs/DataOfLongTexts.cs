var t = new string('a', 1_000_000);
var c = k8s.ConfigMap("a");
for (var i = 0; ; i++)
    c.Data("k" + i, t);
