// title: Classes that are equatable or comparable to several types, and who compares what is not comparable
// example: class Cq(int n) : IEquatable<int>, IEquatable<Cq>
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
var l = new List<Cq> { new Cq(1), new Cq(2) }; P(l.IndexOf(new Cq(2))); P(EqualityComparer<Cq>.Default.Equals(new Cq(1), new Cq(1)));
P((new Cq(1), 1).Equals((new Cq(1), 1))); P(l.Contains(new Cq(1))); var m = new[] { new Cp(2), new Cp(1) }; Array.Sort(m); P(m[0].N);
P(m.Max()!.N); P(Comparer<Cp>.Default.Compare(m[0], m[1]));
try { Comparer<object>.Default.Compare(new N(), 1); } catch (ArgumentException e) { P(e.Message); }
try { Comparer<object>.Default.Compare(1, new N()); } catch (ArgumentException e) { P(e.Message); }
try { Comparer<object>.Default.Compare(new N(), new N()); } catch (ArgumentException e) { P(e.Message); }
P(Comparer<object>.Default.Compare(new N(), new Any()));P(Comparer<object>.Default.Compare(new Any(), new N()));
try { new object[] { new N(), "a" }.Max(); } catch (ArgumentException e) { P(e.Message); }
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class N { }
public class Any : IComparable { public int CompareTo(object? o) => 7; }
public class Cq(int n) : IEquatable<int>, IEquatable<Cq> { int N = n; public bool Equals(int o) => throw new Exception("int");
public bool Equals(Cq? o) => o?.N == N; public override bool Equals(object? o) => throw new Exception("oe");
public override int GetHashCode() => N; }
public class Cp(int n) : IComparable<int>, IComparable<Cp> { public int N = n; public int CompareTo(int o) => throw new Exception("int");
public int CompareTo(Cp? o) => N.CompareTo(o?.N ?? 0); }
