var s = new SortedSet<int>();
for (var i = 0; ; i += 500_000)
    s.UnionWith(Enumerable.Range(i, 500_000));
