k8s.ConfigMap("a").Data("x", string.Concat(Enumerable.Repeat(new N(), 100_000)));

// types
class N
{
    static readonly string s_t = new('a', 1_000_000);

    public override string ToString() => s_t;
}
