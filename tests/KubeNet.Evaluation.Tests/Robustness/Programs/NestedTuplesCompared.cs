object t = 1,
    u = 1;
for (var i = 0; i < 30_000; i++)
{
    t = (t, 1);
    u = (u, 1);
}
k8s.ConfigMap("a" + t.Equals(u));
