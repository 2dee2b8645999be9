// title: Statements, exceptions and conversions
// example: case > 10 when n % 2 == 0: return "bigeven";
var log = new List<string>();
using (new D("a", log)) { using var d2 = new D("b", log); log.Add("in"); }
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", log))}");
string R(int n) { switch (n) { case 0: return "zero"; case 1: case 2: goto case 0; case > 10 when n % 2 == 0: return "bigeven"; default: { var z = n; while (true) { if (z-- < 0) break; if (z == 3) continue; } return "d" + z; } } }
k8s.ConfigMap("c2").Data("x", $"{(R(0) + R(1) + R(12) + R(7))}");
var (x, (y, z)) = (1, (2, "c")); (x, y) = (y, x); var (_, w) = new Pt(4, 5); 
k8s.ConfigMap("c3").Data("x", $"{(x + "" + y + z + w)}");
int i = 0; i += i++ + ++i; i <<= 2; i |= 1; i ^= 5; i %= 7;
k8s.ConfigMap("c4").Data("x", $"{(i)}");
var t = (Name: "n", Port: 5); var t2 = t with { Port = 6 }; 
k8s.ConfigMap("c5").Data("x", $"{(t.Name + t.Port + t2 + (t == t2) + t.Equals(t2) + t.Item1 + (1, "a").CompareTo((1, "b")))}");
string? s = null; s ??= "dflt"; s = s?.ToUpper()?.Trim();
k8s.ConfigMap("c6").Data("x", $"{(s + s?.Length + (s?[0]) + nameof(D) + nameof(List<int>.Count) + nameof(t.Port))}");
object o = 5; if (o is int n and > 3) k8s.ConfigMap("n" + n); if (o is not string str) str = "none"; 
k8s.ConfigMap("c7").Data("x", $"{(str + (o as string ?? "null") + (o is IComparable) + (int)o)}");
label: if (i++ < 3) goto label; 
k8s.ConfigMap("c8").Data("x", $"{(i)}");
do { i--; } while (i > 0); for (int a = 0, b = 10; a < b; a++, b--) i += a;
k8s.ConfigMap("c9").Data("x", $"{(i + sizeof(int) + default(int) + (default(string) ?? "d"))}");
var arr = new[] { 1, 2, 3 }; ref var r = ref arr[1]; r = 50; foreach (ref var q in arr.AsSpan()) q++; 
k8s.ConfigMap("c10").Data("x", $"{(string.Join(",", arr))}");
static void Out(int a, out int b, ref int c, in int d) { b = a + d; c += d; }
int c1 = 1; Out(2, out var b1, ref c1, 10); 
k8s.ConfigMap("c11").Data("x", $"{(b1 + c1)}");
const string K = "k" + "2"; const int N = 3 * 4;
k8s.ConfigMap("c12").Data("x", $"{(K + N + int.MaxValue + long.MinValue + double.Epsilon + Math.PI + string.Empty)}");
var anon = new { A = 1, t.Name, L = new[] { 1 } }; var anons = new[] { new { X = 1 }, new { X = 2 } };
k8s.ConfigMap("c13").Data("x", $"{(anon.A + anon.Name + anon.L.Length + anons.Sum(q => q.X) + new { A = 1, B = "x" } + new { A = 1 }.Equals(new { A = 1 }))}");
try { throw new InvalidOperationException("bad") { Data = { ["k"] = 1 } }; } catch (Exception e) when (e.Message.Length == 3) { log.Add(e.Message + e.GetType().Name); } finally { log.Add("fin"); }
try { try { throw new ArgumentNullException("p"); } catch { throw; } } catch (ArgumentException e) { log.Add(e.ParamName + e.Message); }
try { object bo = "x"; _ = (int)bo; } catch (InvalidCastException e) { log.Add(e.Message); }
try { int[] none = []; _ = none[5]; } catch (IndexOutOfRangeException e) { log.Add(e.Message); }
try { _ = new Dictionary<string, int>()["zz"]; } catch (KeyNotFoundException e) { log.Add(e.Message); }
try { _ = new List<int>()[1]; } catch (ArgumentOutOfRangeException e) { log.Add(e.Message); }
try { _ = new int[0].First(); } catch (InvalidOperationException e) { log.Add(e.Message); }
try { _ = int.Parse("abc"); } catch (FormatException e) { log.Add(e.Message); }
try { string? nn = null; _ = nn!.Length; } catch (NullReferenceException e) { log.Add(e.Message); }
try { _ = ((int?)null)!.Value; } catch (InvalidOperationException e) { log.Add(e.Message); }
try { object? nl = null; ArgumentNullException.ThrowIfNull(nl, "foo"); } catch (ArgumentNullException e) { log.Add(e.Message); }
try { ArgumentException.ThrowIfNullOrEmpty("", "foo"); } catch (ArgumentException e) { log.Add(e.Message); }
try { ArgumentOutOfRangeException.ThrowIfGreaterThan(5, 3); } catch (ArgumentException e) { log.Add(e.Message); }
try { _ = 5 switch { 1 => 2 }; } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { log.Add(e.Message); }
try { throw new AggregateException(new Exception("a"), new Exception("b")); } catch (AggregateException e) { log.Add(e.InnerExceptions.Count + e.Message); }
try { throw new Exception("o", new Exception("i")); } catch (Exception e) { log.Add(e.InnerException!.Message); }
k8s.ConfigMap("c14").Data("x", $"{(string.Join("\n", log))}");
// types
public sealed class D(string n, List<string> log) : IDisposable { public void Dispose() => log.Add("dispose " + n); }
public record struct Pt(int X, int Y);
