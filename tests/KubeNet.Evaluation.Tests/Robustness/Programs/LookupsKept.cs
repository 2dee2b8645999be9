var all = new List<ILookup<int, int>>();
while (true)
    all.Add(Enumerable.Range(0, 500_000).ToLookup(x => x));
