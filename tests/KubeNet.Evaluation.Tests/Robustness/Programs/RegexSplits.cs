var all = new List<string[]>();
var t = new string(',', 500_000);
while (true)
    all.Add(Regex.Split(t, ","));
