k8s.ConfigMap("a" + new HashSet<N> { new() }.Count);

// types
class N
{
    public override bool Equals(object? o) => true;

    public override int GetHashCode() => new HashSet<N> { new() }.Count;
}
