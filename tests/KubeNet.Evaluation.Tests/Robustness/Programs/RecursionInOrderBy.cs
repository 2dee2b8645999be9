k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new[] { 3, 1, 2 }.OrderBy(x => Deep(n + 1)).First();
