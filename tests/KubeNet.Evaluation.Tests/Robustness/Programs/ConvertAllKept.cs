var l = Enumerable.Range(0, 100_000).ToList();
var all = new List<List<string>>();
while (true)
    all.Add(l.ConvertAll(x => "a"));
