k8s.ConfigMap("a" + new[] { new N(), new N() }.Distinct().Count());

// types
class N
{
    public override bool Equals(object? o) => new[] { new N(), new N() }.Distinct().Count() == 1;

    public override int GetHashCode() => 1;
}
