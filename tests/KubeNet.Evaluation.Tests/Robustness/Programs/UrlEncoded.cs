var s = "%";
while (true)
    s = Uri.EscapeDataString(s) + Uri.EscapeDataString(s);
