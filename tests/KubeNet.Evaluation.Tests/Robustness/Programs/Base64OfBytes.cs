var s = "ab";
while (true)
    s = Convert.ToBase64String(Encoding.UTF8.GetBytes(s));
