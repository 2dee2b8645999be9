var s = 0;
for (var i = 0; i < 1_000_000; i++)
{
    try
    {
        Deep(300);
    }
    catch
    {
        s++;
    }
}
k8s.ConfigMap("a" + s);

// members
static int Deep(int n) => n == 0 ? throw new Exception() : new[] { n }.Select(x => Deep(x - 1)).First();
