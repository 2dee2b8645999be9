k8s.ConfigMap("a" + new N());

// types
class N
{
    public override string ToString() => string.Join(",", new object[] { new N(), new N() });
}
