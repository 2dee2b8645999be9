IEnumerable<object> s = new List<object> { 1 };
for (var i = 0; i < 20_000; i++)
    s = s.Where(x => true).Cast<object>();
k8s.ConfigMap("a" + s.Count());
