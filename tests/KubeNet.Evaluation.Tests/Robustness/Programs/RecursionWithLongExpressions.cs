k8s.ConfigMap("a" + F(0));

// members
static int F(int n) => 1 + (n * (1 + (n * (1 + (n * (1 + (n * (1 + (n * (1 + (n * (1 + (n * (1 + F(n + 1)))))))))))))));
