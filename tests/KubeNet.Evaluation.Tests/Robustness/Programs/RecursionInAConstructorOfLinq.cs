k8s.ConfigMap("a" + new N());

// types
class N
{
    readonly List<N> _l = new[] { 1 }.Select(x => new N()).ToList();
}
