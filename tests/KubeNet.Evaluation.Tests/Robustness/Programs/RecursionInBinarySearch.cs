k8s.ConfigMap("a" + new N().CompareTo(new N()));

// types
class N : IComparable<N>
{
    public int CompareTo(N? o) => new List<N> { new(), new() }.BinarySearch(this);
}
