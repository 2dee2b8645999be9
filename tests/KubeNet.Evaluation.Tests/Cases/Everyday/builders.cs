// title: Builders that return themselves
// example: .When(true, b => b.Port(6)).Build()
k8s.ConfigMap("c1").Data("x", $"{(new B().Name("x").Port(5).When(true, b => b.Port(6)).Build())}");
// types
public class B { string _n = ""; int _p; public B Name(string n) { _n = n; return this; } public B Port(int p)  { _p = p; return this; } public B When(bool c, Func<B, B> f) => c ? f(this) : this; public string Build() => _n + _p; B with2x(int p) { _p = p; return this; } }
