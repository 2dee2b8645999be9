var all = new List<byte[]>();
while (true)
    all.Add(new byte[1_000_000]);
