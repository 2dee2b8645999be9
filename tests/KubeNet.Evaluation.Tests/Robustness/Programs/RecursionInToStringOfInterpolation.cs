k8s.ConfigMap($"a{new N()}");

// types
class N
{
    public override string ToString() => $"{new N()}";
}
