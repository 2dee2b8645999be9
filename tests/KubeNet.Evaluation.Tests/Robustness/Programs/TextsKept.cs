var l = new List<string>();
for (var i = 0; ; i++)
    l.Add("a" + i);
