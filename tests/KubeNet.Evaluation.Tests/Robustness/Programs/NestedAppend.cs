IEnumerable<int> s = new List<int> { 1 };
for (var i = 0; i < 20_000; i++)
    s = s.Append(1).Skip(1);
k8s.ConfigMap("a" + s.Sum());
