// title: Patterns that match whatever a member is: it is not read
// example: a is { E: true or false, Bo: true }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: true or false, Bo: true }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: var x, Bo: not null }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: _, Bo: not null }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a switch { { E: true } => 1, { E: false } => 1, }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a switch { { E: true or false } => 1, _ => 2 }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { I: > 3 or <= 3 }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { I: > 3 or <= 4 }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { S: null or not null }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { S: string }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { I: int }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: true, I: 1 or not 1 }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: true } or { E: true, S: "s" }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: false, S: "s" } or { E: true }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { S: "s", E: true } or { E: true }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [.. { Length: 3 }, 4]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [1, .. var z]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [1, .. _]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [..]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [.. [1, 2, 3, 4]]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l is [.. { Length: > 2 } q]); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(l switch { [.. { Length: 4 }] => 1, _ => 2 }); P(l.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { I: 1 or 2, S: _ }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is ({ I: 1 or 2 } or { I: 5 }) and { S: "s" }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a is { E: false } or not { S: "q" }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a switch { { E: true } => 1, { E: false } => 2 }); P(a.L); }
{ var a = new A(); var l = new Li(1, 2, 3, 4); P(a switch { { S: "q" } => 1, { E: false, S: "z" } => 2, _ => 4 }); P(a.L); }
{ var a = new A(); P(a switch { { E: true or false, I: 1 } => 1, { E: true } => 2, _ => 3 }); P(a.L); }
{ var l = new Li(1); P(l switch { [var x, .. { Length: 0 }] => 4, [_, .. var z] => 5, _ => 3 }); P(l.L); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class A { public string L = ""; T Lg<T>(string n, T v) { L += n; return v; } public bool? Bo => Lg("Bo", (bool?)true);
public bool E => Lg("E", true); public double D => Lg("D", 1.0); public int I => Lg("I", 5); public string S => Lg("S", "s");
public DayOfWeek W => Lg("W", DayOfWeek.Friday); }
class Li(params int[] items) { public string L = ""; public int Length { get { L += "c"; return items.Length; } }
public int this[int i] { get { L += "i" + i; return items[i]; } } public Li Slice(int s, int n) { L += "s" + s + ":" + n;
return new Li(items[s..(s + n)]); } }
