k8s.ConfigMap("a" + new N());

// types
class N
{
    public override string ToString() => new StringBuilder().Append(new N()).ToString();
}
