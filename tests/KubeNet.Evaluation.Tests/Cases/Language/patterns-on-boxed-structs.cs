// title: Patterns on a boxed struct: getters change a copy of it
// example: b is S { N: 1 }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
object b = new S(); P((b is S { N: 1 }) + "," + (b is S { N: 1 }) + "," + ((S)b).N);
object c = new S(); P(c switch { S { N: 2 } => 2, S { N: 1 } => 1, _ => 0 }); P(((S)c).N);
I i = new S(); P(i is S { N: 1 }); P(i is S { N: 1 }); P(i is { N: 1 }); P(i is { N: 1 }); P(i.N);
S? q = new S(); P(q is { N: 1 }); P(q is { N: 1 }); P(q.Value.N);
S?[] qs = [new S()]; P(qs[0] is { N: 1 }); P(qs[0] is { N: 1 });
object[] bs = [new S()]; P(bs[0] is S { N: 1 } or S { N: 1 }); P(bs is [S { N: 1 }]); P(bs is [S { N: 1 }]); P(bs is [I { N: 1 }]);
P(bs is [I { N: 1 }]);
P(b is S x && x.N == 1); P(b is S y && y.N == 1); P(b is (S or string) and I { N: 1 }); P(b is I { N: 2 });
var t = (b, new S()); P(t is (S { N: 1 }, { N: 1 })); P(t is (S { N: 1 }, { N: 1 })); P(t.Item2.N);
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
interface I { int N { get; } } struct S : I { int _n; public int N => ++_n; }
