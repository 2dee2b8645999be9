// title: The conversions of the elements of 'foreach', of tuples and deconstructions: null, checked, enums
// example: foreach (byte n in new[] { 1, 300 }) P(n);
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
try { foreach (int n in new object?[] { 1, null }) P(n); } catch (NullReferenceException) { P("nre"); }
try { foreach (int n in new object?[] { 1, "x" }) P(n); } catch (InvalidCastException) { P("ice"); }
foreach (int? n in new object?[] { 1, null }) P(n?.ToString() ?? "null");
try { foreach (int n in new int?[] { 1, null }) P(n); } catch (InvalidOperationException e) { P(e.Message); }
foreach (W? n in new int?[] { 1, null }) P(n?.N.ToString() ?? "null");
(W?, int) t = ((int?)null, 1); P(t.Item1 is null);
(W? a, W? b) = ((int?)null, (int?)4); P(a is null); P(b!.Value.N);
(long? x, object? y) = ((int?)null, (int?)5); P(x is null); P(y);
foreach (var (k, v) in new Dictionary<string, int?> { ["a"] = null, ["b"] = 2 }) { W? w = v; P(k + (w?.N ?? -1)); }
foreach (long n in new[] { 1, 2 }) P(n);
foreach (byte n in new[] { 1, 300 }) P(n);
try { checked { foreach (byte n in new[] { 1, 300 }) P(n); } } catch (OverflowException) { P("ovf"); }
foreach (E n in new[] { 1, 2 }) P(n);
foreach (int n in new[] { E.A, E.B }) P(n);
try { foreach (string n in new object[] { "a", 5 }) P(n); } catch (InvalidCastException) { P("ice2"); }

P(string.Join(",", from int q in new object[] { 1, 2 } select q + 1));
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct W { public int N; public static implicit operator W(int n) => new() { N = n + 100 }; }
public enum E { Z, A, B }
