var list = new SortedList<int, int>();
for (var i = 300_000; i > 0; i--)
    list.Add(i, i);
k8s.ConfigMap("a").Data("x", $"{list.Count}");
