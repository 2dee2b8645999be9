var s = "ab";
while (true)
    s = Convert.ToHexString(Encoding.UTF8.GetBytes(s));
