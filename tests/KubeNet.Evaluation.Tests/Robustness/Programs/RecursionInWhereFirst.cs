k8s.ConfigMap("a" + Deep(0));

// members
static bool Deep(int n) => new[] { n }.Any(x => Deep(x + 1));
