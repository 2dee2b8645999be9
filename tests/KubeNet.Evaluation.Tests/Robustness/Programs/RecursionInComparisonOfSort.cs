k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n)
{
    var l = new List<int> { 3, 1, 2 };
    l.Sort((a, b) => Deep(n + 1));
    return l[0];
}
