var (a, b) = new N();
k8s.ConfigMap("a" + a);

// types
class N
{
    public void Deconstruct(out int a, out int b)
    {
        (a, b) = new N();
    }
}
