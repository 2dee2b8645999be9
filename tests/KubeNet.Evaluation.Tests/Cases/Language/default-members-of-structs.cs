// title: Default members of an interface in a struct: properties, indexers and events get a box
// example: t.N + t.M()
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
string N<T>(T t) where T : IA => t.N + t.M(); P(N(new CS())); string W<T>(T t) where T : IA { t.W = 3; t.E += () => { };
return t.M() + t[0] + t.M(); } P(W(new CS()));
IA b = new CS(); P(b.N + b.N + b.M()); b.W = 2; P(b.M()); P(b[1]); var cs = new CS(); P(((IA)cs).N + cs.M());
string R<T>(ref T t) where T : IA { t.W = 5; t[2] = 3; return t.N + t.M(); } P(R(ref cs)); P(cs.M());
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public interface IA { string N => "IA" + M(); string M(); int W { get => 0; set => M(); }
int this[int i] { get => M().Length + i; set => M(); } event Action E { add { M(); } remove { } } }
public struct CS : IA { int n; public string M() => "CS" + n++; }
