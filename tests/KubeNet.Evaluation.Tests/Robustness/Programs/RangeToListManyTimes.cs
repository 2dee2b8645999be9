var all = new List<List<int>>();
while (true)
    all.Add(Enumerable.Range(1, 1_000_000).ToList());
