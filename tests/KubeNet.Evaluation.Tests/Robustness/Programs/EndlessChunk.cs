k8s.ConfigMap("a" + All().Chunk(int.MaxValue).Count());

// members
static IEnumerable<int> All()
{
    while (true)
        yield return 1;
}
