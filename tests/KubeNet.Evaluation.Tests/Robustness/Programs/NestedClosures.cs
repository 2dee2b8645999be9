Func<int, int> f = x => x;
for (var i = 0; i < 20_000; i++)
{
    var g = f;
    f = x => g(x) + 1;
}
k8s.ConfigMap("a" + f(1));
