k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { n }.ToLookup(x => Deep(n + 1)).Count;
