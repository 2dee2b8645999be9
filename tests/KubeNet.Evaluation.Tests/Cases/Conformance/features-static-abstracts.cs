var log = new List<string>();
// Static members of an interface are those of the type argument: methods, properties, operators, defaults, conversions.
log.Add(Sum<Metre>([new(1), new(2)]).N + Describe<Metre>() + Describe<Plain>() + Default<Plain>() + Default<Metre>());
log.Add($"{Make<Metre>(7).N}{Compare(new Metre(1), new Metre(2))}{Total([1, 2, 3])}{Total([1.5, 2])}{Parse<int>("5")}{Twice(4L)}");
log.Add(new Tree<Metre>().Zero.N + " " + Nested<Metre>() + Derived<Sub>());
k8s.ConfigMap("statics").Data("log", string.Join(" ", log));
// members
static T Sum<T>(T[] items) where T : IUnit<T>
{
    var sum = T.Zero;
    foreach (var item in items) sum += item;
    return sum;
}
static string Describe<T>() where T : IUnit<T> => T.Describe();
static string Default<T>() where T : IUnit<T> => T.Symbol;
static T Make<T>(int n) where T : IUnit<T> => (T)n;
static bool Compare<T>(T a, T b) where T : IUnit<T> => a < b;
static T Total<T>(T[] items) where T : System.Numerics.INumber<T>
{
    var sum = T.Zero;
    foreach (var item in items) sum += item;
    return sum / T.One;
}
static T Parse<T>(string s) where T : IParsable<T> => T.Parse(s, null);
static T Twice<T>(T n) where T : System.Numerics.IAdditionOperators<T, T, T> => n + n;
static string Nested<T>() where T : IUnit<T>
{
    string Local() => T.Symbol;
    Func<string> f = () => Local() + T.Describe();
    return f();
}
static string Derived<T>() where T : IName => T.Name;
// types
public interface IUnit<T> where T : IUnit<T>
{
    static abstract T Zero { get; }
    static abstract T operator +(T a, T b);
    static abstract bool operator <(T a, T b);
    static abstract bool operator >(T a, T b);
    static abstract explicit operator T(int n);
    static virtual string Symbol => "default";
    static virtual string Describe() => "unit-" + T.Symbol;
}
public readonly struct Metre(int n) : IUnit<Metre>
{
    public int N => n;
    public static Metre Zero => new(0);
    public static Metre operator +(Metre a, Metre b) => new(a.N + b.N);
    public static bool operator <(Metre a, Metre b) => a.N < b.N;
    public static bool operator >(Metre a, Metre b) => a.N > b.N;
    public static explicit operator Metre(int n) => new(n);
    public static string Symbol => "m";
}
public class Plain : IUnit<Plain>
{
    public static Plain Zero => new();
    public static Plain operator +(Plain a, Plain b) => a;
    public static bool operator <(Plain a, Plain b) => false;
    public static bool operator >(Plain a, Plain b) => false;
    public static explicit operator Plain(int n) => new();
    public static string Describe() => "plain";
}
public class Tree<T> where T : IUnit<T> { public T Zero => T.Zero; }
public interface IName { static abstract string Name { get; } }
public class Base : IName { public static string Name => "base"; }
public class Sub : Base { }
