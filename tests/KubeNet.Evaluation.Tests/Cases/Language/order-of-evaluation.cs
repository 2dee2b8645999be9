// title: Arguments in the order of the source
// example: F(c: N("c", 3), a: N("a", 1), b: N("b", 2))
var s = new List<string>(); int N(string n, int v) { s.Add(n); return v; } int[] a = [1, 2, 3];
k8s.ConfigMap("c1").Data("x", $"{(F(c: N("c", 3), a: N("a", 1), b: N("b", 2)) + (a[N("i", 1)] = N("v", 9)) + (a[N("j", 0)] += N("w", 1)) + string.Join(",", a))}");
k8s.ConfigMap("c2").Data("x", $"{(string.Join(",", s))}");
// members
static string F(int a, int b, int c = 7, params int[] d) => $"{a}{b}{c}{d.Length}";
