k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { n }.Zip(new[] { n }, (a, b) => Deep(n + 1)).Sum();
