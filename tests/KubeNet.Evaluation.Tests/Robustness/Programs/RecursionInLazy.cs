k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => new Lazy<int>(() => Deep(n + 1)).Value;
