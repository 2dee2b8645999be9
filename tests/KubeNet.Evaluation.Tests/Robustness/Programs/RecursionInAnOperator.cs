k8s.ConfigMap("a" + (new N() + new N()));

// types
class N
{
    public static N operator +(N a, N b) => new[] { a, b }.Aggregate((x, y) => x + y);
}
