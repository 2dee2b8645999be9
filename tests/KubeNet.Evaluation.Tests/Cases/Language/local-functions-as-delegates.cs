// title: Local functions as delegates
// example: l.Add(Add);
k8s.ConfigMap("a").Data("x", string.Join(",", Make(3).Select(f => f(2)))).Data("y", Twice(2)() + "" + Static());
// members
static List<Func<int, int>> Make(int n)
{
    var l = new List<Func<int, int>>();
    for (var i = 0; i < n; i++)
    {
        var k = i;
        int Add(int x)
        {
            k++;
            return x + k * n;
        }

        l.Add(Add);
        l.Add(Add);
    }

    return l;
}

static Func<int> Twice(int x)
{
    int Inner()
    {
        int Deeper() => x * 3;
        Func<int> f = Deeper;
        return f() + x;
    }

    Func<int> g = Inner;
    x++;
    return g;
}

static string Static()
{
    var names = new[]
    {
        "b",
        "a"
    };
    bool Has(string s) => names.Contains(s);
    string Up(string s)
    {
        return s.ToUpperInvariant() + names.Length;
    }

    return string.Join(",", new[] { "a", "c", "b" }.Where(Has).Select(Up));
}
