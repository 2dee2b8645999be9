IEnumerable<int> s = new List<int> { 1 };
for (var i = 0; i < 20_000; i++)
    s = s.Zip(s, (a, b) => a);
k8s.ConfigMap("a" + s.Sum());
