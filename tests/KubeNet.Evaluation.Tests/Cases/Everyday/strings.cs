// title: Members of `string` and `char`
// example: char.IsBetween('b', 'a', 'c')
var s = "Hello, World";
k8s.ConfigMap("c1").Data("x", $"{(s[..5] + s[^5..] + s.ToUpper() + s.ToLowerInvariant() + s.IndexOf('o') + s.LastIndexOf("o") + s.Replace("l", "L") + s.Contains("World") + s.StartsWith("Hell", StringComparison.Ordinal) + s.EndsWith('d'))}");
k8s.ConfigMap("c2").Data("x", $"{(string.Join("|", s.Split(", ")) + string.Join("|", "a,b;;c".Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries)) + string.Join("|", " a , b ".Split(',', StringSplitOptions.TrimEntries)) + string.Join("|", "a-b-c".Split('-', 2)))}");
k8s.ConfigMap("c3").Data("x", $"{(s.Insert(2, "__").Remove(0, 1).PadLeft(20, '.').PadRight(25, '!') + s.Trim('H', 'd') + s.TrimStart('H') + s.TrimEnd('d'))}");
k8s.ConfigMap("c4").Data("x", $"{(string.Concat("a", 1, 'c', null, 2.5) + string.Format("{0:D3}-{1,-5}|{2:yyyy-MM-dd}", 7, "x", new DateTime(2026, 1, 2)) + string.IsNullOrWhiteSpace("  ") + string.Compare("a", "b", StringComparison.Ordinal) + string.Equals("A", "a", StringComparison.OrdinalIgnoreCase))}");
k8s.ConfigMap("c5").Data("x", $"{(new string('x', 3) + new string(['a', 'b']) + new string("abc".Reverse().ToArray()) + string.Concat("abc".OrderByDescending(c => c)) + s.ToCharArray().Length + "abc".CompareTo("abd") + string.CompareOrdinal("a", "B"))}");
k8s.ConfigMap("c6").Data("x", $"{(s.Any(char.IsUpper) + "" + s.Count(c => c == 'l') + s.First() + s.Select(c => (int)c).Sum() + string.Join("", s.Where(char.IsLetter).Distinct()))}");
k8s.ConfigMap("c7").Data("x", $"{("a\nb\r\nc".ReplaceLineEndings("\n").Split('\n').Length + "" + "x".Equals("X", StringComparison.InvariantCultureIgnoreCase) + "straße".Length + "ab".Equals(null))}");
k8s.ConfigMap("c8").Data("x", $"{(char.IsDigit('5') + "" + char.ToUpper('x') + char.IsLetterOrDigit('_') + (char.GetNumericValue('7') + 1) + char.IsWhiteSpace(' ') + (int)'ä' + char.IsAsciiLetter('x') + char.IsAsciiHexDigit('g') + char.IsBetween('b', 'a', 'c'))}");
k8s.ConfigMap("c9").Data("x", $"{("abc".AsSpan()[1..].ToString() + "a,b".AsSpan().IndexOf(',') + "k=v".AsSpan(0, 1).ToString() + "abc".AsSpan().Contains('b') + "abc".Contains("B", StringComparison.OrdinalIgnoreCase))}");
k8s.ConfigMap("c10").Data("x", $"{("one two".Split(' ') is [var f, var g] ? f + g : "")}");
k8s.ConfigMap("c11").Data("x", $"{(string.Join(",", "abc".Select((c, i) => $"{i}{c}")) + "abc".IndexOfAny(['b', 'c']) + "aXbX".Split('X').Length + "abc".Substring(1, 1) + "%20".Replace("%20", " ") + "abc".TakeLast(2).Count() + "abc".Chunk(2).Count())}");
k8s.ConfigMap("c12").Data("x", $"{("Title Case".ToLower().Replace(' ', '-') + "camelCase".SelectMany(c => char.IsUpper(c) ? new[] { '-', char.ToLower(c) } : [c]).Aggregate("", (a, c) => a + c))}");
k8s.ConfigMap("c13").Data("x", $"{("x".PadLeft(3) + "|" + $"{"x",3}|{"y",-3}|{3.14159:0.##}|{42:X2}|{true}|{null}|{'c'}|{new DateTime(2026, 3, 4, 5, 6, 7):O}|{TimeSpan.FromSeconds(3661):c}|{12345.678:N1}|{0.25:P}|{1e10:E2}|{5:00}")}");
k8s.ConfigMap("c14").Data("x", $"{("a" + 1 + 2 + 'c' + 1.0 + true + null + 1L + 1.50m + (object)5 + new int?(3))}");
string? nul = null; nul += "x"; nul += 5; nul += 'c';
k8s.ConfigMap("c15").Data("x", $"{(nul)}");
