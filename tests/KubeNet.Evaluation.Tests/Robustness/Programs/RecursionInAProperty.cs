k8s.ConfigMap("a" + new N().P);

// types
class N
{
    public int P => new[] { 1 }.Sum(x => P);
}
