k8s.ConfigMap("a").Data("x", string.Join(new string('a', 1_000_000), All()));

// members
static IEnumerable<int> All()
{
    for (var i = 0; i < 100_000; i++)
        yield return 1;
}
