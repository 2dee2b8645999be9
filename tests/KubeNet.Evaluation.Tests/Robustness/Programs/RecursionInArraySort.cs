k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n)
{
    var l = new[] { 3, 1, 2 };
    Array.Sort(l, (a, b) => Deep(n + 1));
    return l[0];
}
