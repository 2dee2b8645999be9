IEnumerable<int> s = new List<int> { 1 };
for (var i = 0; i < 20_000; i++)
    s = s.Skip(0).Where(x => x > 0);
k8s.ConfigMap("a" + s.Sum());
