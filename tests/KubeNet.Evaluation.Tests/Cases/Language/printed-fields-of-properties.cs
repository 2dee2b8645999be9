// title: ToString and JSON of a record ask getters that use their field
// example: public int B { get => field * 10; init; }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
P(new A(1) { B = 2 }); var a = new A(3); P(a); P(a); P(new R { B = 4 }); P(new D(5) { B = 6, E = 7 });
P(JsonSerializer.Serialize(new A(1) { B = 2 })); P(a with { B = 9 }); P(a == new A(3)); P(new A(1) { B = 2 } == new A(1) { B = 2 });
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
record A(int X) { public int B { get => field * 10; init; } public string C => field ??= "none";
public string D { get => field.ToUpperInvariant(); set; } = "d"; } record D(int Y) : A(Y) { public int E { get => field + 1; init; } }
record struct R { public int B { get => field * 10; set; } }
