var all = new List<int[][]>();
while (true)
    all.Add(Enumerable.Range(0, 1_000_000).Chunk(1).ToArray());
