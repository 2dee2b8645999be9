// title: `StringBuilder`
// example: b.Append(' ').Append("text").Append(1)
var b = new System.Text.StringBuilder("start");
b.Append(' ').Append("text").Append(1).Append(2L).Append(2.5).Append(1.10m).Append(true).Append('x', 3).Append("abcdef", 1, 2).Append(new[] { 'y', 'z' }).Append((object)"o").Append((string?)null).Append(new System.Text.StringBuilder("sb"));
b.Append('\n').Append("line\n").AppendFormat("{0}-{1}", 1, 2).AppendFormat("{0:D3}", 7).AppendJoin(",", new[] { "a", "b" }).AppendJoin(';', new List<int> { 1, 2 });
b.Insert(0, "in").Insert(0, 5).Insert(1, "ab", 2).Insert(0, 'c').Replace("text", "TEXT").Replace('x', 'q').Remove(0, 1);
b[0] = '#';
var m = k8s.ConfigMap("builder");
m.Data("all", b.ToString()).Data("part", b.ToString(2, 5)).Data("length", $"{b.Length} {b[3]} {b.Equals(new System.Text.StringBuilder(b.ToString()))}");
b.Length = 4; m.Data("cut", b.ToString()); b.Clear(); m.Data("empty", $"[{b}]{b.Length} {new System.Text.StringBuilder(16).Append("z")} {new System.Text.StringBuilder("ab", 10).Append('c')} {new System.Text.StringBuilder("abc", 1, 2, 8)} {new System.Text.StringBuilder().Append($"{1}+{2}")}");
foreach (var n in Enumerable.Range(1, 3)) b.Append(n).Append(n < 3 ? "," : ""); m.Data("loop", b.ToString());
