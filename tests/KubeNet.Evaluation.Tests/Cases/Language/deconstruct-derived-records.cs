// title: Deconstruction of records that derive from records
// example: var (a, b) = pair;
Pair pair = new Triple(1, "a", true);
var (a, b) = pair;
var (x, y, z) = new Triple(2, "b", false);
k8s.ConfigMap("records")
    .Data("base", $"{a} {b}")
    .Data("derived", $"{x} {y} {z}")
    .Data("pattern", pair switch { Triple(_, "b", _) => "b", (var n, "a") => $"a{n}", _ => "none" })
    .Data("field", new Kept(7) is (var kept) ? kept.ToString() : "");
// types
public record Pair(int A, string B);
public record Triple(int A, string B, bool D) : Pair(A, B);
public record Kept(int A) { public int A = A + 1; }
