int i = new N();
k8s.ConfigMap("a" + i);

// types
class N
{
    public static implicit operator int(N n) => new[] { n }.Select(x => (int)x).First();
}
