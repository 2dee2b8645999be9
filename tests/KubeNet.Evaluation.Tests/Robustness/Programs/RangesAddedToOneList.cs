var all = new List<int>();
while (true)
    all.AddRange(Enumerable.Range(1, 1_000_000));
