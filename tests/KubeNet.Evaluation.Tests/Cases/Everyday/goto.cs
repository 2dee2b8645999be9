// title: `goto case`, `goto default` and labels
// example: goto default;
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", Enumerable.Range(0, 8).Select(F)))}");
// members
static string F(int n) { var s = ""; switch (n) { case 0: s += "0"; goto case 2; case 1: s += "1"; goto default; case 2: { s += "2"; break; } case 3 or 4: return "x" + n; case var q when q == 5: s = "q"; break; default: s += "d"; if (n < 7) goto end; s += "7"; break; } s += "!"; end: return s; }
