var t = new string(',', 1_000_000);
var all = new List<char[]>();
while (true)
    all.Add(t.ToCharArray());
