var s = new S();
var t = new S();
for (var i = 0; i < 60_000; i++)
{
    s = new S { A = s };
    t = new S { A = t };
}
k8s.ConfigMap("a" + s.Equals(t));

// types
struct S
{
    public object? A;
}
