// title: Lengths of arrays of several dimensions that are negative or too large
// example: new int[2, negative]
int negative = -1; ulong beyond = ulong.MaxValue; long two = 2; var log = "";
foreach (var make in new Func<Array>[] { () => new int[2, negative], () => new int[0, negative], () => new byte[beyond, 2], () => new byte[beyond], () => new int[two, 3u], () => new int[0, 2_000_000_000, 2_000_000_000, 2_000_000_000] })
    try { log += make().Length + ";"; } catch (OverflowException e) { log += e.Message; }
k8s.ConfigMap("c").Data("x", log);
