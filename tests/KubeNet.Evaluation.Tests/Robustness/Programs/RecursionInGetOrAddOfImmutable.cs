k8s.ConfigMap("a" + new N().GetHashCode().Equals(1));

// types
class N
{
    public override bool Equals(object? o) => true;

    public override int GetHashCode() => ImmutableDictionary<N, int>.Empty.Add(new N(), 1).Count;
}
