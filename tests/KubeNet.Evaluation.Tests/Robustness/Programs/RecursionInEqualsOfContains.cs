k8s.ConfigMap("a" + new List<N> { new() }.Contains(new()));

// types
class N
{
    public override bool Equals(object? o) => new List<N> { new() }.Contains(new());

    public override int GetHashCode() => 1;
}
