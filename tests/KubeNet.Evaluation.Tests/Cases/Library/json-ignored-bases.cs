// title: JSON: an ignored member of a base, hidden by one that is not
// example: public new int A { get; set; } = 7;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(JsonSerializer.Serialize(new H())); P(JsonSerializer.Serialize(new K()));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class B { [JsonIgnore] public int A { get; set; } = 1; public int C { get; set; } = 1; } class H : B { public new int A { get; set; } = 7;
new int C { get; set; } = 8; } class K { [JsonIgnore(Condition = JsonIgnoreCondition.WhenWriting)] public int A { get; set; } = 3;
[JsonIgnore(Condition = JsonIgnoreCondition.WhenReading)] public int D { get; set; } = 4; }
