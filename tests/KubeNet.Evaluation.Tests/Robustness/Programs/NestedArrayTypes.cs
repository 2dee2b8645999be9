k8s.ConfigMap("a" + Deep<int>(0));

// members
static string Deep<T>(int n) => n == 1500 ? typeof(T).Name : Deep<T[]>(n + 1);
