var all = new List<ImmutableList<int>>();
var l = ImmutableList<int>.Empty.AddRange(Enumerable.Range(0, 1_000_000));
while (true)
    all.Add(l.Reverse());
