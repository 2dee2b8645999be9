var s = new S();
for (var i = 0; i < 60; i++)
{
    var t = s;
    s = new S { A = (t, t) };
}
k8s.ConfigMap("a" + s.GetHashCode().Equals(1));
// types
struct S { public (object, object) A; }
