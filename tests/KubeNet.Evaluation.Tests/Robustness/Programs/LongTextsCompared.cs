var s = new string('a', 1_000_000);
var t = s + "";
t = new string('a', 1_000_000);
var n = 0;
while (true)
    n += s == t ? 1 : 0;
