// title: Spans of characters
// example: ReadOnlySpan<char> s = "key=value";
ReadOnlySpan<char> s = "key=value"; var i = s.IndexOf('='); 
k8s.ConfigMap("c1").Data("x", $"{(s[..i].ToString() + new string(s[(i + 1)..]) + s.Length + int.Parse("x12".AsSpan(1)) + s.StartsWith("key") + string.Concat(s, "!".AsSpan()) + s.Trim().ToString() + s.ToString().Length + (s == "key=value") + s.SequenceEqual("key=value") + s.IsEmpty + MemoryExtensions.Trim(" x ".AsSpan()).ToString())}");
