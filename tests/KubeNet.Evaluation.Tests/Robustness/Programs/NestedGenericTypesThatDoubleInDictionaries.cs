k8s.ConfigMap("a" + Deep<int>(0));

// members
static string Deep<T>(int n) => n == 60 ? typeof(T).Name : Deep<Dictionary<T, T>>(n + 1);
