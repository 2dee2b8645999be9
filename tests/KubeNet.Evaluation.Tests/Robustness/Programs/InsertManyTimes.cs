var b = new StringBuilder();
b.Insert(0, new string('a', 1_000_000), 1_000_000);
