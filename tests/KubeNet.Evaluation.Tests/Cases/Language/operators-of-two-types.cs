// title: Operators between a number and something else
// example: 3 * new Vec(1, 2)
k8s.ConfigMap("c1").Data("x", $"{3 * new Vec(1, 2)} {new Vec(1, 2) * 3} {"a" + new Vec(3, 4)} {1.5 * TimeSpan.FromMinutes(90)} {TimeSpan.FromMinutes(90) * 2}");
k8s.ConfigMap("c2").Data("x", $"{2 == new Vec(2, 0)} {"2" == new Vec(2, 0)} {2m + new Vec(1, 1)}");
// types
public readonly record struct Vec(int X, int Y)
{
    public static Vec operator *(int n, Vec v) => new(n * v.X, n * v.Y);

    public static Vec operator *(Vec v, int n) => n * v;

    public static bool operator ==(int n, Vec v) => v.X == n;

    public static bool operator !=(int n, Vec v) => v.X != n;

    public static bool operator ==(string n, Vec v) => v.X.ToString() == n;

    public static bool operator !=(string n, Vec v) => v.X.ToString() != n;

    public static string operator +(decimal n, Vec v) => $"{n + v.X}";
}
