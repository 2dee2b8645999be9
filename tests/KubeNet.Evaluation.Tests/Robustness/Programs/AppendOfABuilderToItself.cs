var b = new StringBuilder("a");
while (true)
    b.Append(b);
