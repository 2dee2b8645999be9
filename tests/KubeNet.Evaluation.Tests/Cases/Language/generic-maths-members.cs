// title: Operators of generic maths
// example: where T : System.Numerics.IMultiplyOperators<T, T, T>
k8s.ConfigMap("a").Data("x", Neg(5) + "" + Neg(1.5) + Inc((byte)255) + Mean(new[] { 1.0, 2.0 }) + Sq(3m) + Bits(6) + Sign(-4) + P(3))
    .Data("y", Dot(new[] { 1, 2 }, new[] { 3, 4 }) + "" + Conv<double, int>(3.7) + Big(new[] { 1, 5, 3 }) + F<float>(2f)
        + All<int>("7") + Even(4) + Zero(0));
// members
static T Neg<T>(T t)
    where T : System.Numerics.INumber<T> => -t;
static T Inc<T>(T t)
    where T : System.Numerics.INumber<T>
{
    t++;
    return t;
}

static T Mean<T>(T[] xs)
    where T : System.Numerics.INumber<T>
{
    T s = T.Zero;
    T n = T.Zero;
    foreach (var x in xs)
    {
        s += x;
        n++;
    }

    return s / n;
}

static T Sq<T>(T t)
    where T : System.Numerics.IMultiplyOperators<T, T, T> => t * t;
static T Bits<T>(T t)
    where T : System.Numerics.IBinaryInteger<T> => (t << 2 | T.One) ^ (t >> 1) & ~t;
static int Sign<T>(T t)
    where T : System.Numerics.INumber<T> => T.Sign(t) + (T.IsNegative(t) ? 10 : 0) + (t < T.Zero ? 100 : 0);
static T P<T>(T t)
    where T : System.Numerics.INumber<T> => +t % (T.One + T.One);
static T Dot<T>(T[] a, T[] b)
    where T : System.Numerics.INumberBase<T> => a.Zip(b, (x, y) => x * y).Aggregate(T.Zero, (x, y) => x + y);
static U Conv<T, U>(T t)
    where T : System.Numerics.INumber<T> where U : System.Numerics.INumber<U> => U.CreateTruncating(t);
static T Big<T>(IEnumerable<T> xs)
    where T : System.Numerics.IComparisonOperators<T, T, bool> => xs.Aggregate((a, b) => a > b ? a : b);
static T F<T>(T t)
    where T : System.Numerics.IFloatingPoint<T> => T.Round(t / (t + T.One), 2);
static string All<T>(string s)
    where T : System.Numerics.INumber<T> => T.TryParse(s, null, out var v) ? v.ToString("D3", null) + (v == T.CreateChecked(7)) : "no";
static bool Even<T>(T t)
    where T : System.Numerics.INumberBase<T> => T.IsEvenInteger(t) && !T.IsOddInteger(t) && T.IsInteger(t);
static bool Zero<T>(T t)
    where T : System.Numerics.INumberBase<T> => T.IsZero(t);
