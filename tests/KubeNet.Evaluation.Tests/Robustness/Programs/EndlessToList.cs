k8s.ConfigMap("a" + All().ToList().Count);

// members
static IEnumerable<int> All()
{
    while (true)
        yield return 1;
}
