// title: A `finally` that throws
// example: finally { L.Add("i" + n); if (n > 0) throw new ArgumentException("second"); }
k8s.ConfigMap("c1").Data("x", $"{(F(0) + F(1) + string.Join(",", L))}");
// members
static List<string> L = [];
static string F(int n) { try { try { try { throw new InvalidOperationException("first"); } finally { L.Add("i" + n); if (n > 0) throw new ArgumentException("second"); } } catch (ArgumentException e) { L.Add("c" + e.Message); } finally { L.Add("m"); } return "ok"; } catch (Exception e) { return e.Message; } finally { L.Add("o"); } }
