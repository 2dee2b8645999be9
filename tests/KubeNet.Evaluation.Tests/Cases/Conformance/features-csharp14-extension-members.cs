var log = new List<string>();
// Methods, properties and operators of a receiver and of a type; generic ones; on null.
int At(int n)
{
    log.Add("at" + n);
    return n;
}
log.Add($"{At(3).Twice} {4.Plus(At(5))} {int.Best} {new[] { 1, 2 }.IsEmpty} {Array.Empty<string>().IsEmpty} {((string?)null).OrNone()}");
log.Add($"{new Vec(1) + new Vec(2)} {Vec.Of(7).X} {-new Vec(3)} {"ab".Each<int>(c => c).Sum()}");
var v = new Vec(1);
v.Grow();
v.Width = 8;
log.Add($"{v.X} {v.Width}");
Func<string> group = "group".OrNone;
log.Add(group());
k8s.ConfigMap("extensions").Data("log", string.Join("|", log));
// types
public struct Vec(int x)
{
    public int X = x;
    public override readonly string ToString() => "v" + X;
}
public static class Extensions
{
    extension(int n)
    {
        public int Twice => n * 2;
        public int Plus(int m) => n + m;
        public static int Best => 42;
    }
    extension<T>(IEnumerable<T> items)
    {
        public bool IsEmpty => !items.Any();
    }
    extension(string? text)
    {
        public string OrNone() => text ?? "none";
        public IEnumerable<R> Each<R>(Func<char, R> f)
        {
            foreach (var c in text ?? "") yield return f(c);
        }
    }
    extension(Vec)
    {
        public static Vec operator +(Vec a, Vec b) => new(a.X + b.X);
        public static Vec operator -(Vec a) => new(-a.X);
        public static Vec Of(int n) => new(n);
    }
    extension(ref Vec v)
    {
        public void Grow() => v.X++;
        public int Width { get => v.X * 10; set => v.X = value; }
    }
}
