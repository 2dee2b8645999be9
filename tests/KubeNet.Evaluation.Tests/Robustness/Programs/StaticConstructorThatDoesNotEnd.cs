k8s.ConfigMap("a" + N.V);

// types
class N
{
    public static int V = 1;

    static N()
    {
        while (true) { }
    }
}
