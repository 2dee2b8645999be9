var l = Enumerable.Range(0, 1_000_000).ToList();
var n = 0L;
while (true)
    n += l.Sum(x => (long)x);
