k8s.ConfigMap("a" + All().Contains(-1));

// members
static IEnumerable<int> All()
{
    for (var i = 0; ; i++)
        yield return 1;
}
