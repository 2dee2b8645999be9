// title: Filters in loops that are left
// example: when (Filter(e))
k8s.ConfigMap("c1").Data("x", $"{(F(0) + F(1) + F(2) + string.Join(",", L))}");
// members
static List<string> L = []; static int F(int n) { for (var i = 0; ; i++) { try { try { if (n == 0) return 10; if (n == 1) { n = 5; continue; } if (n == 2) throw new Exception("t"); break; } finally { L.Add("f" + n + i); } } catch (Exception e) when (Filter(e)) { L.Add("c"); return -1; } } return 7; } static bool Filter(Exception e) { L.Add("w" + e.Message); return true; }
