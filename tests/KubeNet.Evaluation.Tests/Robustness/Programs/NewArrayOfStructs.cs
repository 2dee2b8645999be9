k8s.ConfigMap("a" + new S[1_000_000].Length + new S[1_000_000].Length + new S[1_000_000].Length + new S[1_000_000].Length);

// types
struct S
{
    public int A,
        B,
        C,
        D,
        E,
        F,
        G,
        H;
}
