// title: A pattern over chains of properties reads each of them once
// example: { N.N.X: 2 }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
for (var n = 0; n < 3; n++) { var p = new PP { V = n }; P(p switch { { N.N.X: 2 } => 1, { N: { S: "q" } } => 2, { N.N.X: 1, O: string }
=> 3, { O: int and > 9 } => 4, { T: (1, 3) } => 5, { T: (1, var z), S: "s" } => 6, _ => 7 }); P(p.Log); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class PP { public int V; public string Log = ""; T L<T>(string n, T v) { Log += n; return v; } public PP N => L("N", this);
public int X => L("X", V); public string S => L("S", "s"); public (int, int) T => L("T", (1, 2)); public object O => L("O", (object)5); }
