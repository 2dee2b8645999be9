var b = new StringBuilder();
while (true)
    b.Append('x', 1_000_000);
