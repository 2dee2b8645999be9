Lazy<int> l = null!;
l = new Lazy<int>(() => new Lazy<int>(() => l.Value).Value);
k8s.ConfigMap("a" + Deep());

// members
static int Deep()
{
    var l = new Lazy<int>(() => Deep());
    try
    {
        return l.Value;
    }
    catch
    {
        return l.Value;
    }
}
