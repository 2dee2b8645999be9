// title: Arguments that a call of a base leaves out
// example: public class D : B<int>;
k8s.ConfigMap("a").Data("a", new D().S).Data("b", new D2().S).Data("c", new D3().S);
// types
public class B<T>
{
    public string S;
    public B(T? t = default, DateTime d = default, DayOfWeek w = default, DayOfWeek w2 = DayOfWeek.Friday,
        int? n = null, (int, int) p = default, string s = "x", Guid g = default, params T[] rest)
    {
        S = t + "|" + d.Year + w + w2 + n + p + s + g + rest.Length;
    }
}

public class D : B<int>;
public class D2 : B<string>
{
    public D2()
    {
        S += "!";
    }
}

public class D3() : B<bool>()
{
}
