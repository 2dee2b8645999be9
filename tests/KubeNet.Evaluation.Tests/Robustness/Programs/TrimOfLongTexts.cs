var s = new string(' ', 1_000_000);
var n = 0;
while (true)
    n += s.Trim().Length;
