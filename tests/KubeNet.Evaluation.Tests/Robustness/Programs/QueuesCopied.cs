var d = Enumerable.Range(0, 1_000_000).ToArray();
var all = new List<Queue<int>>();
while (true)
    all.Add(new Queue<int>(d));
