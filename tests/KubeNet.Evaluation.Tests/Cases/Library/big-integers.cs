// title: `BigInteger`
// example: System.Numerics.BigInteger.Pow(2, 100)
var a = System.Numerics.BigInteger.Parse("123456789012345678901234567890");
var b = System.Numerics.BigInteger.Pow(2, 100);
System.Numerics.BigInteger c = 5;
c += a;
c++;
k8s.ConfigMap("a").Data("a", (a + b).ToString())
    .Data("b", (b - a * 2 / 3 % 7).ToString())
    .Data("c", c.ToString())
    .Data("d", (a > b) + "" + (a == a) + a.CompareTo(b) + a.Equals(b))
    .Data("e", (-a).ToString() + (int)(a % 100) + (long)(a % 1000) + (double)b)
    .Data("f", System.Numerics.BigInteger.Zero.IsZero + "" + System.Numerics.BigInteger.One + b.Sign + b.IsEven + b.IsPowerOfTwo)
    .Data("g", System.Numerics.BigInteger.GreatestCommonDivisor(12, 18) + "" + System.Numerics.BigInteger.ModPow(3, 200, 13)
        + System.Numerics.BigInteger.Abs(-5) + System.Numerics.BigInteger.Max(a, b))
    .Data("h", (b << 3) + "" + (b >> 98) + (b & 255) + (b | 1) + (~b))
    .Data("i", b.ToString("N0") + b.ToString("X") + $"{b:D40}")
    .Data("j", string.Join(",", b.ToByteArray()))
    .Data("k", System.Numerics.BigInteger.TryParse("12x", out var t) + "" + t + System.Numerics.BigInteger.Log10(1000))
    .Data("l", new System.Numerics.BigInteger(7) + "" + new System.Numerics.BigInteger(new byte[] { 1, 2 })
        + (System.Numerics.BigInteger)3.7 + System.Numerics.BigInteger.DivRem(17, 5, out var r) + r)
    .Data("agg", Enumerable.Range(1, 25).Aggregate(System.Numerics.BigInteger.One, (x, y) => x * y).ToString());
string s;
try
{
    s = System.Numerics.BigInteger.Divide(1, 0).ToString();
}
catch (DivideByZeroException e)
{
    s = e.Message;
}

try
{
    s += (int)b;
}
catch (OverflowException e)
{
    s += e.Message;
}

try
{
    s += System.Numerics.BigInteger.Parse("x");
}
catch (FormatException e)
{
    s += e.Message;
}

k8s.ConfigMap("x").Data("s", s)
    .Data("sum", new[] { a, b }.Max() + "" + new[] { b, a }.OrderBy(x => x).First()
        + new Dictionary<System.Numerics.BigInteger, int> { [a] = 1 }[a]
        + new HashSet<System.Numerics.BigInteger> { a, a }.Count + default(System.Numerics.BigInteger));
