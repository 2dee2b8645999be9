k8s.ConfigMap("a" + new List<N> { new() }.IndexOf(new()));

// types
class N
{
    public override bool Equals(object? o) => new[] { new N() }.SequenceEqual(new[] { new N() });

    public override int GetHashCode() => 1;
}
