var all = new int[1_000_000][];
for (var i = 0; i < all.Length; i++)
    all[i] = new int[1_000_000];
k8s.ConfigMap("a");
