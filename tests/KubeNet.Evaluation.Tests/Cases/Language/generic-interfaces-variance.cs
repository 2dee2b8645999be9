// title: Variance among constructions of an interface
// example: IHandle<int>, IHandle<object>, IHandle<Exception>
var b = new Both();
IHandle<string> h = b;
IHandle<Exception> g = b;
k8s.ConfigMap("a").Data("a", h.Handle("x") + g.Handle(new Exception()) + ((IHandle<int>)b).Handle(3))
    .Data("b", Call<string>(b) + Call<int>(b) + Call<ArgumentException>(b))
    .Data("c", ((object)b is IHandle<Uri>) + "");
// members
static string Call<T>(IHandle<T> h) => h.Handle(default!) + h.Two;
// types
public interface IHandle<in T>
{
    string Handle(T t);
    string Two => "two" + typeof(T).Name;
}

public class Both : IHandle<int>, IHandle<object>, IHandle<Exception>
{
    public string Handle(int i) => "i" + i;
    public string Handle(object o) => "o" + o;
    public string Handle(Exception o) => "e";
}
