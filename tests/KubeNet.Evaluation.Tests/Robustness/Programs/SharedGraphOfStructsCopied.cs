// ends with: KUBE0004
var s = new S[1];
for (var i = 0; i < 60; i++)
{
    s[0].A = s[0];
    s[0].B = s[0];
}
var c = s[0];
k8s.ConfigMap("a").Data("equal", $"{c.Equals(s[0])}");

// types
struct S
{
    public object A,
        B;
}
