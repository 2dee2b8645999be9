var s = "a";
for (var i = 2; ; i += 500_000)
    s = s.PadRight(i);
