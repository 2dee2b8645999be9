// title: Generic extension blocks
// example: extension<T>(B<T> b)
k8s.ConfigMap("a").Data("a", new D().Nice()).Data("b", new D().Prop).Data("c", new List<int> { 1 }.Kind);
// types
public static class Ex
{
    extension<T>(B<T> b)
    {
        public string Nice() => typeof(T).Name + b.V;
        public string Prop => "p" + typeof(T).Name;
    }

    extension<T>(List<T> l)
    {
        public string Kind => typeof(T).Name + l.Count;
    }
}

public abstract class B<T>
{
    public T? V;
}

public class D : B<int>;
