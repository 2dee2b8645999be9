k8s.ConfigMap("a" + new N()[0]);

// types
class N
{
    public int this[int i] => new[] { i }.Select(x => this[x + 1]).First();
}
