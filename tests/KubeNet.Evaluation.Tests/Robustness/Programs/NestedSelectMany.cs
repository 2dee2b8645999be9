// ends with: nothing
IEnumerable<int> s = new List<int> { 1 };
for (var i = 0; i < 5_000; i++)
{
    var t = s;
    s = new[] { 1 }.SelectMany(x => t);
}
k8s.ConfigMap("a" + s.Sum());
