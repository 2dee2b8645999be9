k8s.ConfigMap("a" + string.Join(",", new[] { 1, 2 }.Order(Comparer<int>.Create(Compare))));

// members
static int Compare(int a, int b) => new[] { a, b }.Order(Comparer<int>.Create(Compare)).ToList().Count;
