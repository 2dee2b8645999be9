// title: The parts of tuples are compared as their types say, wherever they stand
// example: (1, new Cq(1)).Equals((1, new Cq(2)))
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P((new Cq(1), 1).Equals((new Cq(1), 1))); P((1, new Cq(1)).Equals((1, new Cq(2)))); P((1, new Cq(1)).CompareTo((1, new Cq(2))));
P((1, 2, new Cq(1)).Equals((1, 2, new Cq(1)))); P(new List<(int, Cq)> { (1, new Cq(1)) }.Contains((1, new Cq(1))));
P((1, new Cq(1)) == (1, new Cq(1)) ? 1 : 0); P((new Cq(1), 1).Equals((object)(new Cq(1), 1)));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class Cq(int v) : IComparable<Cq>, IComparable<int>, IComparable, IEquatable<int>, IEquatable<Cq> { public int V => v;
public int CompareTo(Cq? o) => v - o!.V; int IComparable<int>.CompareTo(int o) => 100;
int IComparable.CompareTo(object? o) => throw new Exception("obj"); bool IEquatable<int>.Equals(int o) => true;
public bool Equals(Cq? o) => o?.V == v; public override bool Equals(object? o) => throw new Exception("oe");
public override int GetHashCode() => v; public static bool operator ==(Cq a, Cq b) => a.V == b.V;
public static bool operator !=(Cq a, Cq b) => a.V != b.V; }
