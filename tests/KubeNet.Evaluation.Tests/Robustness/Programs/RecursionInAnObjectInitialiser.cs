k8s.ConfigMap("a" + N.Make(0));

// types
class N
{
    public N? Next { get; set; }

    public static N Make(int n) => new() { Next = Make(n + 1) };
}
