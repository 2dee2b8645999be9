// title: Patterns on a variable of a struct: getters change the variable itself
// example: s is { N: 1 } or { N: 1 }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
S s = default; P((s is { N: 1 } or { N: 1 }) + "," + s.N);
S s2 = default; P(s2 is { N: 1 }); P(s2 is { N: 2 }); P(s2.N);
S s3 = default; P(s3 switch { { N: 1 } => 1, _ => 0 }); P(s3 switch { { N: 1 } => 1, _ => 0 }); P(s3.N);
switch (s3) { case { N: 4 }: P("four"); break; case { N: 5 }: P("five"); break; default: P("def"); break; } P(s3.N);
var h = new H(); P(h.F is { N: 1 }); P(h.F is { N: 1 }); P(h.F.N); P(h.Pr is { N: 1 }); P(h.Ro is { N: 1 }); P(h.Ro is { N: 1 });
P(h.Ro.N);
S[] a = [default]; P(a[0] is { N: 1 }); P(a[0] is { N: 1 }); P(a[0].N);
void In(in S x) { P(x is { N: 1 }); P(x is { N: 1 }); P(x.N); } In(s);
void Rf(ref S x) { P(x is { N: 1 }); P(x is { N: 1 }); P(x.N); } S r = default; Rf(ref r); P(r.N);
void Pm(S x) { P(x is { N: 1 }); P(x is { N: 1 }); P(x.N); } Pm(default);
S cap = default; Func<bool> f = () => cap is { N: 1 }; P(f()); P(f()); P(cap.N);
foreach (var e in new S[] { default }) { P(e is { N: 1 }); P(e is { N: 1 }); P(e.N); }
S w = default; P(w is { N: 1 } and var z && z.N == 2); P(w.N);
(S, S) t = default; P(t is ({ N: 1 }, { N: 1 })); P(t is ({ N: 1 }, { N: 1 })); P(t.Item1.N);
(S A, int B) u = default; P(u is { A: { N: 1 } }); P(u is { A.N: 1 }); P(u.A.N);
S d = default; P(d is (1, 2)); P(d is (1, 2)); P(d is (3, 4)); P(d.N);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
struct S { int _n; public int N => ++_n; public void Deconstruct(out int a, out int b) { a = ++_n; b = ++_n; } } class H { public S F;
public S Pr => default; public readonly S Ro; }
