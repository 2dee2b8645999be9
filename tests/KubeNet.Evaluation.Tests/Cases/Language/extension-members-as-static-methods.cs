// Extension members called as the static methods that the compiler makes of them.
k8s.ConfigMap("a")
    .Data("a", Exq.get_Rev("xy"))
    .Data("b", Exq.Mk(3))
    .Data("c", string.Join(",", Exq.Dbl([1, 2])))
    .Data("d", Exq.Pair<int, string>([1], "x"));
Func<string, string> rev = Exq.get_Rev;
k8s.ConfigMap("b")
    .Data("a", rev("uv"))
    .Data("b", string.Join(",", new[] { 3, 4 }.Dbl().Select(x => x.ToString()).Select(Exq.get_Rev)));
var s = new Sx { N = 1 };
Exq.Bump(ref s);
s.Bump();
k8s.ConfigMap("c").Data("a", s.N.ToString()).Data("b", "" + Exq.op_Addition([1], [2]).Count());
// types
struct Sx
{
    public int N;
}

static class Exq
{
    extension(string s)
    {
        public string Rev
        {
            get
            {
                var a = s.ToCharArray();
                Array.Reverse(a);
                return new(a);
            }
        }

        public static string Mk(int n) => new('m', n);
    }
    extension<T>(IEnumerable<T> s)
    {
        public IEnumerable<T> Dbl()
        {
            foreach (var x in s)
            {
                yield return x;
                yield return x;
            }
        }

        public string Pair<U>(U u) => typeof(T).Name + typeof(U).Name + s.Count() + u;

        public static IEnumerable<T> operator +(IEnumerable<T> a, IEnumerable<T> b) => a.Concat(b);
    }
    extension(ref Sx x)
    {
        public void Bump() => x.N += 10;
    }
}
