var l = Enumerable.Range(0, 1_000).Select(i => new string('a', 50_000)).ToList();
while (true)
    l.Sort();
