var t = new string(',', 1_000_000);
var all = new List<string[]>();
while (true)
    all.Add(t.Split(','));
