// title: An expression tree of records
// example: public record Add(Expr A, Expr B) : Bin(A, B)
Expr e = new Add(new Num(2), new Mul(new Num(3), new Neg(new Num(4)))); 
k8s.ConfigMap("c1").Data("x", $"{(Eval(e) + Show(e) + e)}");
// members
static int Eval(Expr e) => e switch { Num(var n) => n, Add(var a, var b) => Eval(a) + Eval(b), Mul { A: var a, B: var b } => Eval(a) * Eval(b), Neg(Num { N: > 100 }) => 0, Neg(var a) => -Eval(a), _ => throw new NotSupportedException(e.ToString()) };
static string Show(Expr e) => e is Num n ? n.N.ToString() : e is Bin { A: not null, B: { } b } bin ? $"({Show(bin.A)} {bin.Op} {Show(b)})" : "-" + Show(((Neg)e).A);
// types
public abstract record Expr; public record Num(int N) : Expr; public abstract record Bin(Expr A, Expr B) : Expr { public abstract char Op { get; } } public record Add(Expr A, Expr B) : Bin(A, B) { public override char Op => '+'; } public record Mul(Expr A, Expr B) : Bin(A, B) { public override char Op => '*'; } public record Neg(Expr A) : Expr;
