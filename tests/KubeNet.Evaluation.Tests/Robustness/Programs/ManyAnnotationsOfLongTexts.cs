var t = new string('a', 1_000_000);
var u = new string('a', 200_000);
for (var i = 0; i < 1_000; i++)
    k8s.ConfigMap("a" + i).Data("x", t).Annotation("y", u);
