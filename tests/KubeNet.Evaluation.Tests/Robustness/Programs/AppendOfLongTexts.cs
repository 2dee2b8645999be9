var t = new string('a', 1_000_000);
var b = new StringBuilder();
while (true)
    b.Append(t).Append("\n");
