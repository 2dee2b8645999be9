k8s.ConfigMap("a" + Deep(0).Count());

// members
static IEnumerable<int> Deep(int n) => new[] { n }.SelectMany(x => Deep(x + 1));
