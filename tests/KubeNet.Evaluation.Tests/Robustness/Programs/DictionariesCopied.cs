var d = Enumerable.Range(0, 100_000).ToDictionary(x => x);
var all = new List<Dictionary<int, int>>();
while (true)
    all.Add(new Dictionary<int, int>(d));
