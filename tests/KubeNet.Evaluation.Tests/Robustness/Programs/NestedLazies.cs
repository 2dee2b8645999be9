var l = new Lazy<int>(() => 1);
for (var i = 0; i < 20_000; i++)
{
    var m = l;
    l = new Lazy<int>(() => m.Value + 1);
}
k8s.ConfigMap("a" + l.Value);
