try
{
    Deep(1900);
}
catch (Exception e)
{
    k8s.ConfigMap("a").Data("x", e.Message);
}

// members
static int Deep(int n)
{
    if (n == 0)
        throw new Exception("end");
    try
    {
        return Deep(n - 1);
    }
    finally
    {
        throw new Exception("f" + n);
    }
}
