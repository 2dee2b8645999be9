k8s.ConfigMap("a" + All(0).Count());

// members
static IEnumerable<int> All(int n)
{
    foreach (var x in All(n + 1))
        yield return x;
}
