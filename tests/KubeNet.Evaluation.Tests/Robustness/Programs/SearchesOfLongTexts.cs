var s = new string('a', 1_000_000);
var t = new string('a', 500_000) + "b" + new string('a', 400_000);
var n = 0;
while (true)
    n += s.IndexOf(t);
