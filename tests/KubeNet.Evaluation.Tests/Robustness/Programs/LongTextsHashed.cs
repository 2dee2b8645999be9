var s = new string('a', 1_000_000);
var d = new HashSet<string>();
while (true)
    d.Add(s);
