// title: Equality comparers of your own
// example: public class Ci : IEqualityComparer<string>
k8s.ConfigMap("c1").Data("x", $"{(new[] { "a", "A", "b" }.Distinct(new Ci()).Count() + new Dictionary<string, int>(new Ci()) { ["X"] = 1 }["x"])}");
// types
public class Ci : IEqualityComparer<string> { public bool Equals(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase); public int GetHashCode(string s) => s.ToLowerInvariant().GetHashCode(); }
