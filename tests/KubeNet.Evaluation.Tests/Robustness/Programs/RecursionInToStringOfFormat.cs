k8s.ConfigMap("a" + new N());

// types
class N
{
    public override string ToString() => string.Format("{0}", new N());
}
