var s = new S();
for (var i = 0; i < 60; i++)
{
    var t = s;
    s = new S { A = (t, t) };
}
k8s.ConfigMap("a" + new HashSet<object> { s }.Count);

// types
struct S
{
    public (object, object) A;
}
