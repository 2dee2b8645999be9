var s = new SortedSet<N> { new(), new() };
k8s.ConfigMap("a" + s.Count);

// types
class N : IComparable<N>
{
    public int CompareTo(N? o) => new SortedSet<N> { new(), new() }.Count;
}
