var s = new string('a', 1_000_000);
var n = 0;
while (true)
    n += s.IndexOf("b");
