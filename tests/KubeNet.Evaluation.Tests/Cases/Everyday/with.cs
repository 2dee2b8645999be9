// title: Copies of anonymous types, records and structs
// example: E = [.. r.E, 2]
var a = new { X = 1, Y = "a" }; var b = a with { X = 5 }; var r = new R2(1) { E = [1] }; var r2 = r with { E = [.. r.E, 2], A = 9 }; S2 s = new() { P = 1 }; var s2 = s with { Q = 5 };
k8s.ConfigMap("c1").Data("x", $"{(b + "" + r2.E.Count + r.E.Count + r2.A + s2.P + s2.Q + (r == r with { }) + ReferenceEquals(r, r with { }))}");
// types
public record R2(int A) { public List<int> E { get; init; } = []; protected R2(R2 o) { A = o.A; E = o.E; } } public struct S2 { public int P, Q; }
