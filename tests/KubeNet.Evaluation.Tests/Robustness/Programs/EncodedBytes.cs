var t = new string(',', 1_000_000);
var all = new List<byte[]>();
while (true)
    all.Add(Encoding.UTF32.GetBytes(t));
