// title: Nullable numbers, dates and structs, lifted operators
// example: none.GetValueOrDefault().W
int? a = null; int? b = 5; DateTime? d = null; Size? s = new Size(1, 2); Size? none = null;
k8s.ConfigMap("c1").Data("x", $"{((a ?? b) + "" + (a + b) + (a > b) + (a == null) + b.HasValue + b.Value)}");
k8s.ConfigMap("c2").Data("x", $"{((s?.W + none?.W)?.ToString() ?? "q")}");
k8s.ConfigMap("c3").Data("x", $"{(s.Value.W + s.Value.Area)}");
k8s.ConfigMap("c4").Data("x", $"{(d?.ToString("yyyy") ?? "no date")}");
k8s.ConfigMap("c5").Data("x", $"{(none.GetValueOrDefault().W)}");
k8s.ConfigMap("c6").Data("x", $"{(a is null ? "n" : "v")}");
k8s.ConfigMap("c7").Data("x", $"{(b is int v ? v * 2 : 0)}");
k8s.ConfigMap("c8").Data("x", $"{((a ??= 9) + a)}");
k8s.ConfigMap("c9").Data("x", $"{(Nullable.Compare(a, b))}");
k8s.ConfigMap("c10").Data("x", $"{((s == new Size(1, 2)) + "" + (s == none))}");
k8s.ConfigMap("c11").Data("x", $"{(b?.ToString("D3"))}");
bool? t = null; 
k8s.ConfigMap("c12").Data("x", $"{((t & true) + "|" + (t & false) + "|" + (t | true) + "|" + (t == true))}");
// types
public record struct Size(int W, int H) { public readonly int Area => W * H; }
