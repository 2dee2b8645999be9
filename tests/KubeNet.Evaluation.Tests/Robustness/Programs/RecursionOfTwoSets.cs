k8s.ConfigMap("a" + F(0));

// members
static int F(int n) => new[] { n }.Select(G).First();
static int G(int n) => new List<int> { n }.ConvertAll(F)[0];
