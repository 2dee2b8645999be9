var all = new List<List<string>>();
while (true)
    all.Add(Enumerable.Repeat("a", 100_000).Select(x => x + "b").ToList());
