// title: Hash codes of text without case
// example: StringComparer.OrdinalIgnoreCase.GetHashCode(S)
k8s.ConfigMap("c1").Data("x", $"{(new HashSet<Ci> { new("a"), new("A") }.Count)}");
// types
public class Ci(string s) { string S => s; public override bool Equals(object? o) => o is Ci c && StringComparer.OrdinalIgnoreCase.Equals(S, c.S); public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(S); }
