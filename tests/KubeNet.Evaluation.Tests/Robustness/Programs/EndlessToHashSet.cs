k8s.ConfigMap("a" + All().ToHashSet().Count);

// members
static IEnumerable<int> All()
{
    for (var i = 0; ; i++)
        yield return i;
}
