// title: Generic local functions
// example: R<List<U>>(k - 1)
k8s.ConfigMap("a").Data("a", new D().Go(3)).Data("b", string.Join(",", new D().Fs().Select(f => f())));
// types
public class B<T>
{
    public string Go(int n)
    {
        string R<U>(int k) => k == 0 ? typeof(U).Name + typeof(T).Name : R<List<U>>(k - 1);
        Func<int, string> f = R<T>;
        static string S<V>() => typeof(V).Name + typeof(T).Name;
        return R<T>(n) + f(1) + S<int>() + ((Func<string>)S<string>)();
    }

    public List<Func<string>> Fs()
    {
        var l = new List<Func<string>>();
        for (var i = 0; i < 3; i++)
        {
            var k = i;
            string L() => typeof(T).Name + k++;
            string M<U>(U u) => typeof(U).Name + u + k;
            l.Add(L);
            l.Add(L);
            l.Add(() => M(1.5));
        }

        return l;
    }
}

public class D : B<string>;
