k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n)
{
    try
    {
        return Deep(n + 1);
    }
    catch (Exception e)
    {
        throw new InvalidOperationException("x", e);
    }
}
