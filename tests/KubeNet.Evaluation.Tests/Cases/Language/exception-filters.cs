// title: Exception filters, which run before the `finally` blocks on the way
// example: catch (ArgumentException e) when (Say("f1" + e.Message, n > 5))
k8s.ConfigMap("c1").Data("x", $"{(F(0) + F(1) + F(2) + F(3) + "|" + string.Join(",", L))}");
// members
static List<string> L = []; 
static string F(int n) { try { using var d = new D("u" + n); try { try { throw n == 0 ? new ArgumentException("a") : new InvalidOperationException("b" + n); } catch (ArgumentException e) when (Say("f1" + e.Message, n > 5)) { return "x"; } finally { L.Add("fin" + n); } } catch (Exception e) when (n == 3 ? throw new Exception("in filter") : Say("f2", n == 1)) { return "inner"; } } catch (Exception e) when (Say("f3" + e.Message, true)) { L.Add("caught"); return "outer" + n; } finally { L.Add("end"); } }
static bool Say(string s, bool r) { L.Add(s); return r; }
// types
public sealed class D(string n) : IDisposable { public void Dispose() => Set2.L.Add(n); }
public static class Set2 { public static List<string> L = []; }
