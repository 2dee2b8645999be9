// title: Members of the library write to an array of a derived type
// example: new List<object> { "q", null! }.CopyTo(s);
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
B[] o = new D[2]; new Queue<B>([new D(), new D()]).CopyTo(o, 0); P(o[0].GetType().Name); object[] s = new string[2]; Array.Fill(s, "x");
P(string.Join(",", s)); new List<object> { "q", null! }.CopyTo(s); P(s[0]); Array.Sort(s); P(s[1]); Array.Reverse(s); P(s[0]);
Array.Clear(s); P(s[0] is null);
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public class B { } public class D : B { }
