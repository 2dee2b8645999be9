// title: JSON: members that hide or override others, and are ignored
// example: [JsonIgnore] public new int A { get; set; } = 9;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(JsonSerializer.Serialize(new D())); P(JsonSerializer.Serialize(new E())); P(JsonSerializer.Serialize<B>(new D()));
P(JsonSerializer.Serialize(new F())); P(JsonSerializer.Serialize(new G()));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class B { public int A { get; set; } = 1; public virtual int V { get; set; } = 5; }
class D : B { [JsonIgnore] public new int A { get; set; } = 9; }
class E : B { public new int A { get; set; } = 8; }
class F : B { [JsonPropertyName("q")] public new int A { get; set; } = 7; }
class G : B { [JsonIgnore] public override int V { get; set; } = 6; }
