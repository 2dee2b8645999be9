// title: a parameter of a primary constructor that an initialiser changes
// example: class Counter(int next) { int _first = next++; public int Next => next; }
var map = k8s.ConfigMap("log");
map.Data("first", new First(1).S);
map.Data("raised", new Raised(4).Sum());
map.Data("assigned", new Assigned(4).Sum());
map.Data("referred", new Referred(1).Q);
map.Data("later", new Later(1).S());
map.Data("called-later", new CalledLater(1).Sum());
map.Data("tripled", $"{new Tripled(2).R}");
map.Data("given-out", $"{new GivenOut(2).R}");
var plain = new NotCaptured(3);
map.Data("not-captured", $"{plain.Next()}{plain.Next()}{plain.Start}");
map.Data("positional", $"{new Positional(7).B} {new Positional(7).C}");
map.Data("generic", new Generic<string>("a", "b").S);
var one = new Later(1);
var two = new Later(10);
map.Data("each-its-own", one.S() + two.S() + one.S());
// types
public class First(int a)
{
    public int X = a++;

    public string S => $"{X},{a}";
}

public class Base(int z)
{
    public int Z = z;
}

public class Raised(int a) : Base(a++)
{
    public string Sum() => $"{a},{Z}";
}

public class Assigned(int a) : Base(a = 50)
{
    private readonly int _k = a;

    public string Sum() => $"{a},{Z},{_k}";
}

public class Referred(int a) : Base(Referred.F(ref a))
{
    private static int F(ref int x)
    {
        x = 77;
        return 5;
    }

    public string Q => $"{a},{Z}";
}

public class Later(int a)
{
    private readonly Func<int> _f = () => a++;

    public string S() => $"{_f()}{_f()}{a}";
}

public class Called(Func<int> f)
{
    public int V = f();

    public int W() => f();
}

public class CalledLater(int a) : Called(() => a++)
{
    public string Sum() => $"{V}{W()}{a}";
}

public struct Tripled(int a)
{
    private readonly int _x = a *= 3;

    public readonly int R => a + _x;
}

public class GivenOut(int a)
{
    private static int F(out int z)
    {
        z = 42;
        return 1;
    }

    private readonly int _x = F(out a);

    public int R => a + _x;
}

public class NotCaptured(int a)
{
    public readonly Func<int> Next = () => a++;
    public readonly int Start = a;
}

public record Positional(int A)
{
    public int B { get; } = A++;

    public int C => A;
}

public class Generic<T>(T first, T second)
{
    private readonly T _kept = first = second;

    public string S => $"{first} {second} {_kept}";
}
