// title: an index into what gives its elements by reference
// example: numbers.AsSpan()[^1] = 8;
var map = k8s.ConfigMap("log");
int[] a = [1, 2, 3];
Span<int> s = a;
s[^1] = 8;
map.Data("written", $"{a[2]}");
Index first = 0;
a.AsSpan()[first] = 9;
map.Data("index", $"{a[0]} {a.AsSpan()[first]}");
ref int last = ref a.AsSpan()[^1];
last = 7;
map.Data("local", $"{a[2]}");
map.Data("in", Seen(in a.AsSpan()[^1], a));
a[2] = 7;
map.Data("in-element", Seen(in a.AsSpan()[2], a));
a[2] = 7;
map.Data("in-call", Seen(in Last(a), a));
a[2] = 7;
map.Data("in-choice", Seen(in a.Length > 1 ? ref a[2] : ref a[0], a));
(a.AsSpan()[^1], a[0]) = (5, 6);
map.Data("deconstructed", string.Join(",", a));
a.AsSpan()[^2] += 5;
a.AsSpan()[^3]++;
Raise(ref a.AsSpan()[^1]);
map.Data("compound", string.Join(",", a));
map.Data("outside", Thrown(() => a.AsSpan()[^4] = 1));
var numbers = new Numbers([1, 2, 3]);
numbers[^1] = 9;
map.Data("own", $"{numbers[2]}");
numbers[^1]++;
map.Data("own-step", $"{numbers[2]} {numbers[^3]}");
map.Data("own-outside", Thrown(() => numbers[^5] = 1));
map.Data("read-only", $"{new Letters("abc")[^1]}{"abc".AsSpan()[^2]}");
Span<(int X, int Y)> pairs = new (int, int)[] { (1, 2), (3, 4) };
pairs[^1].X = 6;
map.Data("parts", $"{pairs[1]}");
var counters = new Counter[2];
counters.AsSpan()[^1].Up();
counters.AsSpan()[1].Up();
new Counters(counters)[^2].Up();
(counters.Length > 1 ? ref counters[0] : ref counters[1]).Up();
map.Data("receivers", $"{counters[0].N} {counters[1].N}");
ReadOnlySpan<Counter> seen = counters;
seen[^1].Up();
map.Data("receivers-copied", $"{counters[1].N}");
// members
private static string Seen(in int x, int[] a)
{
    a[2] = -1;
    return $"{x}";
}

private static ref int Last(int[] a) => ref a[^1];

private static void Raise(ref int x) => x *= 2;

private static string Thrown(Action action)
{
    try
    {
        action();
        return "nothing";
    }
    catch (Exception e)
    {
        return $"{e.GetType().Name}: {e.Message}";
    }
}
// types
public sealed class Numbers(int[] all)
{
    public int Length => all.Length;

    public ref int this[int i] => ref all[i];
}

public struct Counter
{
    public int N;

    public void Up() => N++;
}

public sealed class Counters(Counter[] all)
{
    public int Length => all.Length;

    public ref Counter this[int i] => ref all[i];
}

public sealed class Letters(string all)
{
    public int Length => all.Length;

    private readonly char[] _all = all.ToCharArray();

    public ref readonly char this[int i] => ref _all[i];
}
