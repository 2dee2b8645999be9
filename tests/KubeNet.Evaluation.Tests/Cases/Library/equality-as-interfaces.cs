// title: IEquatable of an interface that a class implements is not asked for values of that interface
// example: EqualityComparer<IX>.Default.Equals(new X(), new X())
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(EqualityComparer<IX>.Default.Equals(new X(), new X()) + X.Log); P(EqualityComparer<X>.Default.Equals(new X(), new X()) + X.Log);
P(new List<IX> { new X() }.Contains(new X()) + X.Log); P(new HashSet<IX> { new X(), new X() }.Count + X.Log);
P(new R(new X()).Equals(new R(new X())) + X.Log); P(((IX)new X(), 1).Equals((new X(), 1)) + X.Log);
P((new IX[] { new X() }).SequenceEqual([new X()]) + X.Log); P(((IX)new X(), 1) == (new X(), 1));
P(new { I = (IX)new X() }.Equals(new { I = (IX)new X() }) + X.Log); P(new IX[] { new X(), new X() }.Distinct().Count() + X.Log);
P(Array.IndexOf(new IX[] { new X() }, new X()) + X.Log); P(new[] { new Y(), new Y() }.Distinct().Count() + X.Log);
P(new List<B> { new D() }.Contains(new D()) + X.Log); P(new List<D> { new D() }.Contains(new D()) + X.Log);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface IX { }
public record R(IX I);
public class X : IX, IEquatable<IX> { public static string Log = ""; public bool Equals(IX? o) { Log += "x"; return true; }
public override bool Equals(object? o) { Log += "o"; return false; } public override int GetHashCode() => 1; }
public class Y : X, IEquatable<Y> { public bool Equals(Y? o) { Log += "y"; return true; } }
public class B : IEquatable<B> { public bool Equals(B? o) { X.Log += "b"; return true; }
public override bool Equals(object? o) { X.Log += "o"; return false; } public override int GetHashCode() => 1; }
public class D : B { }
