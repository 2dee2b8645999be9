k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { n }.Select(x => Deep(x + 1)).First();
