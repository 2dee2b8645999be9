// title: `SetsRequiredMembers`
// example: [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
k8s.ConfigMap("c1").Data("x", $"{(new Req { A = 1, B = "x" }.ToString() + new Req(5).A)}");
// types
public class Req { public Req() { } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Req(int a) { A = a; B = "c"; } public required int A { get; init; } public required string B { get; init; } public override string ToString() => A + B; }
