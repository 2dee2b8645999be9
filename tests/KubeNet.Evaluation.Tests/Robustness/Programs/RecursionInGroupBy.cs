k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { n }.GroupBy(x => Deep(n + 1)).Count();
