var l = new List<N> { new(), new() };
l.Sort();
k8s.ConfigMap("a" + l.Count);

// types
class N : IComparable<N>
{
    public int CompareTo(N? o)
    {
        var l = new List<N> { new(), new(), new() };
        l.Sort();
        return 1;
    }
}
