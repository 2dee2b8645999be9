IComparable n = 1,
    m = 1;
for (var i = 0; i < 60; i++)
{
    n = (n, n);
    m = (m, m);
}
k8s.ConfigMap("a" + n.CompareTo(m));
