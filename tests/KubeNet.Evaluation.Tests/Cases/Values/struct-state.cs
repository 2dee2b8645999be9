// A struct is equal to another with the same fields: those that were never assigned, and captured parameters, too.
object d = default(F), n = new F(), z = new F { N = 0, S = null };
k8s.ConfigMap("x").Data("k", string.Join(",", new C(1).Equals(new C(2)), new C(1).Equals(new C(1)), new U(1).Equals(new U(2)),
    d.Equals(n), d.Equals(z), n.Equals(z),
    default(C).Equals(new C(0)), new C().Equals(new C(0)), new HashSet<object> { new C(1), new C(2), new C(1) }.Count,
    new HashSet<object> { d, n, z }.Count,
    new P(1, 2).Equals(new P(1, 3)), new P(1, 2).Equals(new P(1, 2)), new G<int>(1).Equals(new G<int>(2)),
    new G<string>("a").Equals(new G<string>("a")), new Nm(1).Equals(new Nm(2)),
    new L(1).Equals(new L(2)), new RS(1).Equals(new RS(2)), new RS2(1).Equals(new RS2(2)),
    new O { F = default }.Equals(new O { F = new F { N = 0 } }), default(O).Equals(new O { F = new F { N = 0 } }),
    new Acc(1).Equals(new Acc(2)), new W(1).Equals(new W(1)), new V2 { A = 0.0 }.Equals(new V2 { A = -0.0 }),
    new V2 { A = double.NaN }.Equals(new V2 { A = double.NaN })));
// types
struct C(int n) { public int N => n; }
struct U(int n) { public int M => 1; public static int Q = 1; }
struct F { public int N; public string? S; }
struct P(int a, int b) { public int A = a; public int B() { return b; } }
struct G<T>(T t) { public T Get() => t; }
struct Nm(int n) { public string N => nameof(n); }
struct L(int n) { public Func<int> F = () => 5; public bool Eq(int k) => k == n; }
record struct RS(int N);
record struct RS2(int N) { public int N { get; } = 5; }
struct O { public F F; }
struct Acc(int n) { public int N { get => 1; set => n = value; } }
struct W(int n) { public static W operator +(W a, W b) => a; public int this[int i] => n + i; }
struct V2 { public double A; }
