// title: Generic code that calls one of several constructions
// example: static string Call<T>(IHandle<T> h, T v)
var h = new Both();
k8s.ConfigMap("a").Data("a", Call<int>(h, 1) + Call<string>(h, "s"))
    .Data("b", new Caller<int>().Go(h) + new Caller<string>().Go(h));
// members
static string Call<T>(IHandle<T> h, T v) => h.Handle(v) + h.Name;
// types
public interface IHandle<T>
{
    string Handle(T t);
    string Name => "d" + typeof(T).Name;
}

public class Both : IHandle<string>, IHandle<int>
{
    public string Handle(string s) => "S" + s;
    public string Handle(int i) => "I" + i;
    string IHandle<int>.Name => "mine";
}

public class Caller<T>
{
    public string Go(IHandle<T> h)
    {
        Func<T, string> f = h.Handle;
        return f(default!) + h.Name + h.Handle(default!);
    }
}
