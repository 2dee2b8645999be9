k8s.ConfigMap("a" + string.Create(null, $"{new N()}"));

// types
class N
{
    public override string ToString() => new StringBuilder().Append($"{new N()}").ToString();
}
