// title: Patterns read each part of their input once, also if two parts are one object
// example: (c, c) is ({ V: 1 }, { V: 2 })
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
var c = new C(); var d = new C(); C[] a = [c, c]; P((c, c) is ({ V: 1 }, { V: 2 }));
P((d, d) switch { ({ V: 1 }, { V: 1 }) => "same", ({ V: 1 }, { V: 2 }) => "each", _ => "none" });
c = new C(); a = [c, c]; P(a is [{ V: 1 }, { V: 2 }]); c = new C(); P(new { c, d = c } is { c.V: 1, d.V: 2 });
P(new C() is { V: 1, Me.V: 2, Me.Me.V: 3 });
c = new C(); P(new F { A = c, B = c } is { A.V: 1, B.V: 2 }); c = new C(); List<C> l = [c, c, c];
P(l is [{ V: 1 }, .., { V: 2 }] or [{ V: 1 }, _, { V: 2 }]); P(c.N);
c = new C(); P(new R(c, c) is ({ V: 1 }, { V: 2 })); c = new C(); P(new R(c, c) is ({ V: 2 }, _) or ({ V: 1 }, { V: 2 })); P(c.N);
(S, S) t = default; P(t is ({ X: 2 }, _) or ({ X: 1 }, { X: 2 })); S.N = 0; var u = (new S(), 1); P(u is ({ X: 2 }, 1) or ({ X: 1 }, 1));
S.N = 0;
(int, (C, int)) deep = (1, (new C(), 2)); P(deep switch { (2, _) => 0, (1, ({ V: 2 }, _)) => 1, (1, ({ V: 1 }, 2)) => 2, _ => 3 });
object o = (c, c); c.N = 0; P(o is (C { V: 1 }, C { V: 2 })); P(c.N); c.N = 0; P((c, 1) is var (p, q) and ({ V: 1 }, 1)); P(c.N);
switch (c, c) { case ({ V: 9 }, _): P("a"); break; case ({ V: 2 }, { V: 3 }): P("b"); break; case ({ V: 2 }, { N: 3 }): P("c"); break;
default: P("d"); break; }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class C { public int N; public int V => ++N; public C Me => this; }
struct S { public static int N; public int X => ++N; }
class F { public C A = null!, B = null!; }
record R(C A, C B);
