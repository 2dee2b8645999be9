k8s.ConfigMap("a" + new[] { new N(), new N() }.Max());

// types
class N : IComparable<N>
{
    public int CompareTo(N? o) => new[] { new N(), new N() }.Max()!.CompareTo(o);
}
