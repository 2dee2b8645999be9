// title: Collection expressions of all types, `params` of all kinds
// example: static int TotalE(params IEnumerable<int> xs) => xs.Sum();
List<int> a = [1, 2, .. Enumerable.Range(5, 2), 9]; int[] e = []; string[] w = ["a", .. new[] { "b" }, .. new List<string> { "c" }]; IEnumerable<int> en = [.. a, 1]; Span<int> sp = [1, 2, 3]; ReadOnlySpan<string> rs = ["x"]; HashSet<string> hs = ["a", "a"]; IReadOnlyList<int> irl = [3]; ICollection<string> ics = ["m"]; Dictionary<string, int> dd = new([new("a", 1)]); (int, string)[] ts = [(1, "a"), (2, "b")]; List<List<int>> ll = [[1], [2, 3], []]; IList<int> il = [4];
k8s.ConfigMap("c1").Data("x", $"{(a.Count + e.Length + string.Concat(w) + en.Count() + sp.Length + sp[1] + rs[0] + hs.Count + irl[0] + ics.Count + dd["a"] + ts[1].Item2 + ll[1][1] + ll.Sum(x => x.Count) + il[0])}");
k8s.ConfigMap("c2").Data("x", $"{(Total(1, 2, 3) + Total() + Total([4, 5]) + TotalS("a", "b") + TotalE(1, 2))}");
foreach (var x in sp) k8s.ConfigMap("s" + x);
sp[0] = 7; sp.Fill(8); sp.Slice(1).Reverse(); 
k8s.ConfigMap("c3").Data("x", $"{(sp[0] + sp.ToArray().Sum() + string.Join(",", sp.ToArray()))}");
// members
static int Total(params int[] xs) => xs.Sum(); static string TotalS(params ReadOnlySpan<string> xs) { var s = ""; foreach (var x in xs) s += x; return s + xs.Length; } static int TotalE(params IEnumerable<int> xs) => xs.Sum();
