k8s.ConfigMap("a" + Deep(0));

// members
static int Deep(int n) => Array.ConvertAll(new[] { n }, x => Deep(x + 1))[0];
