// ends with: KUBE0001
var n = new N();
k8s.ConfigMap("a").Data("x", JsonSerializer.Serialize(n));

// types
class N
{
    public N Next => new();
}
