var s = 0;
for (var i = 0; i < 1_000_000; i++)
{
    try
    {
        Deep(1500);
    }
    catch
    {
        s++;
    }
}
k8s.ConfigMap("a" + s);

// members
static void Deep(int n)
{
    if (n == 0)
        throw new Exception();
    Deep(n - 1);
}
