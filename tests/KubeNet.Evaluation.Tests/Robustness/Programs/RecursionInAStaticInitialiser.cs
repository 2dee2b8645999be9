k8s.ConfigMap("a" + N<int>.V);

// types
class N<T>
{
    public static int V = N<List<T>>.V + 1;
}
