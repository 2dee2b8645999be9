k8s.ConfigMap("a" + new N<int>().Next());

// types
class N<T>
{
    public object Next() => new N<N<T>>().Next();
}
