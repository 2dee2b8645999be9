k8s.ConfigMap("a" + Deep<int>(0));

// members
static int Deep<T>(int n) => Deep<List<T>>(n + 1);
