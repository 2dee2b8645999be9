// title: `GetHashCode` of your own with `HashCode.Combine`, for a dictionary
// example: public override int GetHashCode() => HashCode.Combine(A, B);
var d = new Dictionary<Key, int> { [new("a", 1)] = 1 }; d[new("a", 1)] = 2; var s = new HashSet<Key2> { new(1), new(1) };
k8s.ConfigMap("c1").Data("x", $"{(d.Count + s.Count + d[new Key("a", 1)])}");
// types
public class Key(string a, int b) { public string A => a; public int B => b; public override bool Equals(object? o) => o is Key k && k.A == A && k.B == B; public override int GetHashCode() => HashCode.Combine(A, B); }
public class Key2(int a) : IEquatable<Key2> { public int A => a; public bool Equals(Key2? o) => o?.A == A; public override bool Equals(object? o) => Equals(o as Key2); public override int GetHashCode() => A.GetHashCode() * 31 ^ "x".GetHashCode(); }
