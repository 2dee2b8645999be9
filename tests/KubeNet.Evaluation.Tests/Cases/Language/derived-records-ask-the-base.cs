// title: Derived records over an Equals of your own
// example: record E1b(string A, int N) : E1(A);
E1 a = new("x"),
    c = new E1b("x", 1);
var r =
    $"{c.Equals(a)} {c == a} {c.Equals((E1?)null)} {c.Equals((object)a)} {new E1b("x", 1).Equals((E1b?)null)} {a == c} {c.Equals(c)}";
k8s.ConfigMap("x").Data("a", r + Lg.L);
D3 d = new D3(1);
E1 e = new D3(1);
k8s.ConfigMap("y").Data("a", $"{d.Equals(null)} {e.Equals(new E1b("x", 1))} {e == new D3(1)} {Lg.L}");
// types
static class Lg
{
    public static string L = "";
}

record E1(string A)
{
    public virtual bool Equals(E1? o)
    {
        Lg.L += o is null ? "Enull" : "Ev";
        return o?.A == A;
    }

    public override int GetHashCode() => 1;
}

record E1b(string A, int N) : E1(A);

record D3(int Z) : E1b("q", 2);
