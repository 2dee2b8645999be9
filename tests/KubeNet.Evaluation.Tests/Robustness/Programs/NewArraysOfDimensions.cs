var all = new List<int[,]>();
while (true)
    all.Add(new int[1_000, 1_000]);
