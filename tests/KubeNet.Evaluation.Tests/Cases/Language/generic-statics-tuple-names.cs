// title: Types that differ in names of tuple elements only
// example: G<(int a, int b)>.N++;
G<(int a, int b)>.N++;
G<(int, int)>.N++;
G<(int x, int y)>.N++;
k8s.ConfigMap("a").Data("n", G<(int, int)>.N + "")
    .Data("eq", (typeof(List<(int a, int b)>) == typeof(List<(int, int)>)) + "")
    .Data("hs", new HashSet<Type> { typeof(G<(int q, int r)>), typeof(G<(int, int)>) }.Count + "")
    .Data("is", (new List<(int a, int b)>() is List<(int, int)>) + "")
    .Data("dyn", (typeof(List<object>) == typeof(List<dynamic>)) + "")
    .Data("nul", (typeof(G<string>) == typeof(G<string?>)) + "")
    .Data("s", G<(int z, int w)>.S);
G<object>.N += 4;
G<dynamic>.N += 1;
k8s.ConfigMap("b").Data("n", G<object>.N + "")
    .Data("l", new D<(int p, int q)>().Go((1, 2)) + new D<(int, int)>().Go((3, 4)));
// types
public class G<T>
{
    public static int N;
    public static readonly string S = typeof(T).Name;
}

public class D<T>
{
    static int c;
    public string Go(T t) => (object? )t switch
    {
        ValueTuple<int, int> v => v.Item1 + v.Item2 + ++c + "",
        _ => "x"
    };
}
