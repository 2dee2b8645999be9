// title: Constant patterns on types with an Equals of their own
// example: other is not null
// A constant pattern compares with null or a constant itself: the program's own Equals is not called.
Base a = new Derived(1, 2);
Base b = new Derived(1, 2);
Base c = new Base(1);
k8s.ConfigMap("x").Data("a", $"{a == b} {a == c} {c == a} {a.Equals(b)} {a.Equals((object)b)} {a != b} {T.Log}");
Loud d = new LoudDerived(1);
Loud e = new LoudDerived(1);
k8s.ConfigMap("y")
    .Data("a", $"{d == e} {d.Equals(e)} {((LoudDerived)d).Equals((LoudDerived)e)} {d.Equals((object)e)} {T.Log}");
// types
static class T
{
    public static string Log = "";
}

record Base(int N)
{
    public virtual bool Equals(Base? other)
    {
        T.Log += $"b{other?.N.ToString() ?? "null"};";
        return other is not null && N == other.N;
    }

    public override int GetHashCode() => N;
}

record Derived(int N, int M) : Base(N)
{
    public virtual bool Equals(Derived? other)
    {
        T.Log += "d;";
        return base.Equals(other) && M == other!.M;
    }

    public override int GetHashCode() => M;
}

record Loud(int N)
{
    public virtual bool Equals(Loud? other)
    {
        T.Log += "L;";
        return (object?)this == other || N == other?.N;
    }

    public override int GetHashCode() => 1;
}

record LoudDerived(int N) : Loud(N);
