// title: Equality of local functions as delegates
// example: b.Loc() == b.Loc()
var b = new Bs();
var m = new List<Func<int>>();
int k = 0;
for (int i = 0; i < 2; i++)
    m.Add(() => k++);
var p = new List<Func<int>>();
for (int i = 0; i < 2; i++)
{
    int j = i;
    p.Add(() => j++);
}
k8s.ConfigMap("x")
    .Data(
        "a",
        $"{b.F == b.F} {b.G() == b.G()} {b.Loc() == b.Loc()} {m[0] == m[1]} {p[0] == p[1]} {b.Two(1) == b.Two(1)} {b.Two(1) == b.Two(2)}"
    );
// types
class Bs
{
    public int N;
    public Func<int> F => () => N;

    public Func<int> G() => () => N;

    public Func<int> Loc()
    {
        int q() => N;
        return q;
    }

    public Func<int> Two(int a)
    {
        int q() => N + a;
        return q;
    }
}
