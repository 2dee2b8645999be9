k8s.ConfigMap("a" + (new N() is { P: 1 }));

// types
class N
{
    public int P => this is { P: 1 } ? 1 : 0;
}
