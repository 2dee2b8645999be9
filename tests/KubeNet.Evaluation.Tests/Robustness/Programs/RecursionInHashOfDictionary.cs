k8s.ConfigMap("a" + new Dictionary<N, int> { [new()] = 1 }.Count);

// types
class N
{
    public override bool Equals(object? o) => true;

    public override int GetHashCode() => new Dictionary<N, int> { [new()] = 1 }.Count;
}
