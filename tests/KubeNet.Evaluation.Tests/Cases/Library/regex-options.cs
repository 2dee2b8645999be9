// title: Regex: its options
// example: RegexOptions.IgnoreCase | RegexOptions.Compiled
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(new Regex("a", RegexOptions.IgnoreCase | RegexOptions.Compiled).Options); P(new Regex("a").Options);
P(new Regex("a", RegexOptions.Compiled, TimeSpan.FromSeconds(3)).Options);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
