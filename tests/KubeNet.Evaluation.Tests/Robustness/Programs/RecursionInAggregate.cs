k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { 1, 2 }.Aggregate((a, b) => Deep(n + 1));
