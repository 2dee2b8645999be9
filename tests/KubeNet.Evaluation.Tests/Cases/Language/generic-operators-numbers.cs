// title: Operators of small numbers in generic code
// example: where T : System.Numerics.IBinaryInteger<T>
var sb = new System.Text.StringBuilder();
T1<byte>(sb, 200, 100);
T1<sbyte>(sb, 100, 100);
T1<short>(sb, short.MinValue, -1);
T1<ushort>(sb, 1, 2);
T1<char>(sb, 'a', '\u0002');
T1<int>(sb, int.MinValue, -1);
T1<uint>(sb, 3, 5);
T1<long>(sb, long.MaxValue, 2);
T1<ulong>(sb, 3, 5);
T1<sbyte>(sb, -128, -1);
T1<byte>(sb, 5, 0);
T2<double>(sb, 1.5, 0);
T2<float>(sb, -1.5f, 0.25f);
T2<decimal>(sb, 1.50m, 0.3m);
T2<decimal>(sb, decimal.MaxValue, 2m);
k8s.ConfigMap("a").Data("x", sb.ToString());
// members
static void T1<T>(System.Text.StringBuilder sb, T a, T b)
    where T : System.Numerics.IBinaryInteger<T>
{
    void R(string n, Func<object?> f)
    {
        string r;
        try
        {
            r = f() + "";
        }
        catch (Exception e)
        {
            r = e.GetType().Name + e.Message;
        }

        sb.Append(n).Append('=').Append(r).Append(';');
    }

    R("+", () => a + b);
    R("-", () => a - b);
    R("*", () => a * b);
    R("/", () => a / b);
    R("%", () => a % b);
    R("u-", () => -a);
    R("u+", () => +a);
    R("~", () => ~a);
    R("&", () => a & b);
    R("|", () => a | b);
    R("^", () => a ^ b);
    R("<<", () => a << 3);
    R("<<9", () => a << 9);
    R("<<33", () => a << 33);
    R(">>", () => a >> 1);
    R(">>>", () => a >>> 1);
    R(">>>17", () => a >>> 17);
    R("<", () => a < b);
    R(">=", () => a >= b);
    R("==", () => a == b);
    R("!=", () => a != b);
    R("++", () =>
    {
        var c = a;
        c++;
        return c;
    });
    R("--", () =>
    {
        var c = a;
        --c;
        return c;
    });
    R("+=", () =>
    {
        var c = a;
        c += b;
        c <<= 2;
        c >>>= 1;
        return c;
    });
    R("c+", () => checked(a + b));
    R("c-", () => checked(a - b));
    R("c*", () => checked(a * b));
    R("c/", () => checked(a / b));
    R("cu-", () => checked(-a));
    R("c++", () =>
    {
        var c = a;
        checked
        {
            c++;
        }

        return c;
    });
    R("c--", () =>
    {
        var c = b;
        checked
        {
            c--;
        }

        return c;
    });
    R("t", () => (a + b).GetType().Name);
    sb.Append('\n');
}

static void T2<T>(System.Text.StringBuilder sb, T a, T b)
    where T : System.Numerics.INumber<T>
{
    void R(string n, Func<object?> f)
    {
        string r;
        try
        {
            r = f() + "";
        }
        catch (Exception e)
        {
            r = e.GetType().Name + e.Message;
        }

        sb.Append(n).Append('=').Append(r).Append(';');
    }

    R("+", () => a + b);
    R("-", () => a - b);
    R("*", () => a * b);
    R("/", () => a / b);
    R("%", () => a % b);
    R("u-", () => -a);
    R("u+", () => +a);
    R("<", () => a < b);
    R("==", () => a == b);
    R("++", () =>
    {
        var c = a;
        c++;
        return c;
    });
    R("--", () =>
    {
        var c = a;
        --c;
        return c;
    });
    R("c*", () => checked(a * b));
    R("cu-", () => checked(-a));
    R("sum", () =>
    {
        var c = a;
        c -= b;
        c *= b;
        return c;
    });
    sb.Append('\n');
}
