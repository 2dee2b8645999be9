// title: Static abstract operators
// example: static abstract T operator +(T a, T b);
k8s.ConfigMap("a").Data("a", Do(new V(1), new V(2)))
    .Data("b", Eq(new V(1), new V(1)) + "" + Eq<V?>(null, null) + Eq2(new Rc("a"), new Rc("a")))
    .Data("c", new Calc<V>().All(new V(5), new V(7)));
// members
static string Do<T>(T a, T b)
    where T : IOps<T>
{
    var c = a;
    c += b;
    c -= a;
    c++;
    --c;
    var neg = -c;
    bool lt = a < b;
    var s = a && b ? "yes" : "no";
    long n = (long)a;
    return c.ToString() + neg + lt + s + n + (a == b) + (a != b) + (~a) + !a;
}

static bool Eq<T>(T a, T b)
    where T : System.Numerics.IEqualityOperators<T, T, bool>? => a == b;
static bool Eq2<T>(T a, T b)
    where T : System.Numerics.IEqualityOperators<T, T, bool> => a == b && !(a != b);
// types
public interface IOps<T>
    where T : IOps<T>
{
    static abstract T operator +(T a, T b);
    static abstract T operator -(T a, T b);
    static virtual T operator -(T a) => a - a;
    static abstract T operator ++(T a);
    static abstract T operator --(T a);
    static abstract bool operator <(T a, T b);
    static abstract bool operator>(T a, T b);
    static abstract T operator &(T a, T b);
    static abstract bool operator true (T a);
    static abstract bool operator false (T a);
    static abstract explicit operator long (T a);
    static abstract bool operator ==(T a, T b);
    static abstract bool operator !=(T a, T b);
    static virtual T operator ~(T a) => a;
    static abstract bool operator !(T a);
}

public record class V(int N) : IOps<V>, System.Numerics.IEqualityOperators<V, V, bool>
{
    public static V operator +(V a, V b) => new(a.N + b.N);
    public static V operator -(V a, V b) => new(a.N - b.N);
    public static V operator ++(V a) => new(a.N + 10);
    public static V operator --(V a) => new(a.N - 1);
    public static bool operator <(V a, V b) => a.N < b.N;
    public static bool operator>(V a, V b) => a.N > b.N;
    public static V operator &(V a, V b) => new(a.N & b.N);
    public static bool operator true (V a) => a.N != 0;
    public static bool operator false (V a) => a.N == 0;
    public static explicit operator long (V a) => a.N;
    public static bool operator !(V a) => a.N == 1;
    static bool IOps<V>.operator ==(V a, V b) => a.Equals(b);
    static bool IOps<V>.operator !=(V a, V b) => !a.Equals(b);
}

public record Rc(string S) : System.Numerics.IEqualityOperators<Rc, Rc, bool>;
public class CalcB<T>
    where T : IOps<T>
{
    public string All(T a, T b)
    {
        T[] xs =
        {
            a,
            b
        };
        xs[0] += xs[1];
        xs[1]++;
        return xs[0] + "" + xs[1];
    }
}

public class Calc<Q> : CalcB<Q> where Q : IOps<Q>;
