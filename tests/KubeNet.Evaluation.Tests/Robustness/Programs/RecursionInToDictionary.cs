k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { n }.ToDictionary(x => Deep(n + 1)).Count;
