// title: Groups, evaluators and splits of `Regex`
// example: m => $"<{m.Value.Length}>"
k8s.ConfigMap("c1").Data("x", $"{(Regex.Replace("a1b22", @"\d+", m => $"<{m.Value.Length}>") + Regex.IsMatch("abc", "^a.c$") + Regex.Match("k=v", @"(?<k>\w)=(?<v>\w)").Groups["v"].Value + string.Join("|", Regex.Split("a1b2", @"\d")) + Regex.Matches("aXbXc", "X").Count + string.Join(",", Regex.Matches("a1b2", @"[a-z](\d)").Select(m => m.Groups[1].Value)) + Regex.Escape("a.b") + new Regex("A", RegexOptions.IgnoreCase).Replace("bab", "x", 1) + Regex.Replace("john smith", @"(\w+) (\w+)", "$2 $1"))}");
k8s.ConfigMap("c2").Data("x", $"{(Names.Dns().IsMatch("abc") + "" + Names.Dns().IsMatch("-"))}");
// types
public static partial class Names { private static readonly Regex s_r = new("^[a-z]+$", RegexOptions.Compiled, TimeSpan.FromSeconds(1)); public static Regex Dns() => s_r; }
