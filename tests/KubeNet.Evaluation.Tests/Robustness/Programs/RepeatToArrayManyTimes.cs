var all = new List<int[]>();
while (true)
    all.Add(Enumerable.Repeat(1, 1_000_000).ToArray());
