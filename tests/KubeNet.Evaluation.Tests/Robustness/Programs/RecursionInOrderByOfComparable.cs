foreach (var n in new[] { new N(), new N() }.OrderBy(n => n)) k8s.ConfigMap("a");

// types
class N : IComparable<N>
{
    public int CompareTo(N? other)
    {
        foreach (var n in new[] { this, new N() }.OrderByDescending(n => n)) { }
        return 0;
    }
}
