// title: Indexers in initialisers
// example: var w = new W { [0] = "a", ["k"] = 5, Inner = { [1] = "z" }, Arr = { [2] = 9 }, L = { "q" } };
var w = new W { [0] = "a", ["k"] = 5, Inner = { [1] = "z" }, Arr = { [2] = 9 }, L = { "q" } };
k8s.ConfigMap("c1").Data("x", $"{(w[0] + w["k"] + w.Inner[1] + w.Arr[2] + w.L[0] + w[^1] + w[1..2])}");
// types
public class W { public Dictionary<int, string> D = []; public string this[int i] { get => D[i]; set => D[i] = value; } public int this[string s] { get => s.Length + K; set => K = value; } public int K; public Dictionary<int, string> Inner { get; } = []; public int[] Arr = new int[3]; public List<string> L { get; } = []; public int Length => 1; public string Slice(int a, int b) => a + ":" + b; public int Count => 1; }
