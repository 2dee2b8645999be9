// title: `for`, `foreach`, `while`, `do`
// example: for (var i = 0; i < 3; i++)
// title: Closures, each with the variable of its iteration
// example: foreach (var x in new[] { 1, 2, 3 }) actions.Add(() => x * 10);
// title: Deconstruction in a loop
// example: foreach (var (key, value) in new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 })
for (var i = 0; i < 3; i++)
{
    if (i == 1) continue;
    k8s.ConfigMap($"for-{i}").Data("n", $"{i * 2}");
}
var n = 0;
while (true)
{
    if (n++ > 2) break;
    k8s.ConfigMap("while-" + n).Data("n", n.ToString());
}
do { n--; } while (n > 1);
k8s.ConfigMap("do").Data("n", $"{n}");
var actions = new List<Func<int>>();
foreach (var x in new[] { 1, 2, 3 }) actions.Add(() => x * 10);
for (var j = 0; j < 2; j++) actions.Add(() => j);
k8s.ConfigMap("captured").Data("all", string.Join(",", actions.Select(a => a())));
foreach (var (key, value) in new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }) k8s.ConfigMap(key).Data("v", value.ToString());
