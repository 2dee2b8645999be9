// title: JSON: half of a character becomes U+FFFD
// example: JsonSerializer.Serialize("\ud83d")
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(JsonSerializer.Serialize("\ud83d")); P(JsonSerializer.Serialize(new { a = "x\udc00y", b = '\ud83d' }));
P(JsonSerializer.Serialize(new Dictionary<string, int> { ["\ud800"] = 1 }));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
