// title: Sorts of numbers with NaN and with 0 and -0, alone and beside items
// example: a.Sort(5, 40, null)
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
double n = double.NaN; var r = new List<double>();
for (int i = 0; i < 50; i++) r.Add((i % 7) switch { 0 => 0.0, 1 => -0.0, 2 => n, 3 => 1.5, 4 => -2, 5 => i, _ => 0.0 });
string S(IEnumerable<double> d) => string.Join(" ", d.Select(x => x == 0 ? (double.IsNegative(x) ? "-0" : "0") : x.ToString()));
var a = new List<double>(r); a.Sort(); P(S(a));
a = new List<double>(r); a.Sort(5, 40, null); P(S(a));
a = new List<double>(r); a.Sort(Comparer<double>.Default); P(S(a));
a = new List<double>(r); a.Sort((x, y) => x.CompareTo(y)); P(S(a));
a = new List<double>(r); a.Sort(Comparer<double>.Create((x, y) => x.CompareTo(y))); P(S(a));
var b = r.ToArray(); Array.Sort(b); P(S(b));
b = r.ToArray(); Array.Sort(b, 3, 30); P(S(b));
b = r.ToArray(); b.AsSpan().Sort(); P(S(b));
b = r.ToArray(); var k = Enumerable.Range(0, 50).Select(i => "k" + i).ToArray(); Array.Sort(b, k); P(S(b)); P(string.Join(" ", k));
b = r.ToArray(); k = Enumerable.Range(0, 50).Select(i => "k" + i).ToArray(); Array.Sort(b, k, 2, 33, null); P(S(b)); P(string.Join(" ", k));
var f = r.Select(x => (float)x).ToArray(); Array.Sort(f); P(S(f.Select(x => (double)x)));
P(S(r.Order())); P(S(r.OrderBy(x => x))); P(S(r.OrderDescending())); 
object[] o = r.Select(x => (object)x).ToArray(); Array.Sort(o); P(S(o.Cast<double>()));
var h = new double?[] { 1, null, n, -0.0, 0 }; Array.Sort(h); P(string.Join(" ", h));
var so = new SortedSet<double>(r); P(S(so)); P(S(new[] { 0.0, -0.0, n }.OrderBy(x => x)));
double[] small = [0.0, -0.0, n, 1]; Array.Sort(small); P(S(small)); Array.Reverse(small); P(S(small));
double[] bad = [1, n]; try { Array.Sort(bad, 1, 5); } catch (ArgumentException e) { P(e.Message); }
try { Array.Sort(bad, new string[1]); } catch (ArgumentException e) { P(e.Message); } P(S(bad));
decimal[] dm = [1.0m, 1.00m, 1m]; Array.Sort(dm); P(string.Join(" ", dm));
Array.Sort((Array)b); P(S(b));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
