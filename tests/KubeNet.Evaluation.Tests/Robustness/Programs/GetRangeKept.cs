var l = Enumerable.Range(0, 1_000_000).ToList();
var all = new List<List<int>>();
while (true)
    all.Add(l.GetRange(0, 999_999));
