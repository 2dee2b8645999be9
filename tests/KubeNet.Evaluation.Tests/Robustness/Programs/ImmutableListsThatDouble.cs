var a = ImmutableList.Create(1, 2);
while (true)
    a = a.AddRange(a);
