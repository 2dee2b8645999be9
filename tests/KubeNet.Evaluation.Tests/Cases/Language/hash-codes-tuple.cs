// title: Hash codes of tuples
// example: (S, N, true).GetHashCode()
k8s.ConfigMap("c1").Data("x", $"{(new HashSet<Ci> { new("a", 1), new("a", 1) }.Count)}");
// types
public record Ci(string S, int N) { public virtual bool Equals(Ci? o) => o is not null && S == o.S; public override int GetHashCode() => (S, N, true).GetHashCode(); }
