var l = Enumerable.Range(0, 1_000_000).ToList();
while (true)
    l.Reverse();
