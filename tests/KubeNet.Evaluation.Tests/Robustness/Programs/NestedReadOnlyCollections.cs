IList<int> s = new List<int> { 1 };
for (var i = 0; i < 20_000; i++)
    s = new System.Collections.ObjectModel.ReadOnlyCollection<int>(s);
k8s.ConfigMap("a" + s.Count);
