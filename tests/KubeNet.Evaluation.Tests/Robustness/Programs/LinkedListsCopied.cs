var d = new LinkedList<int>(Enumerable.Range(0, 100_000));
var all = new List<LinkedList<int>>();
while (true)
    all.Add(new LinkedList<int>(d));
