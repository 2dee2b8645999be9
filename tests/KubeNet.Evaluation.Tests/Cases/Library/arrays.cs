// title: `Array`
// example: Array.Find(a, x => x > 4)
var m = k8s.ConfigMap("arrays");
int[] a = [5, 3, 8, 1]; var names = new[] { "beta", "Alpha", "gamma", "alpha" };
string Show<T>(IEnumerable<T> items) => string.Join(",", items);
m.Data("find", $"{Array.IndexOf(a, 8)} {Array.IndexOf(a, 9)} {Array.LastIndexOf(a, 5)} {Array.Find(a, x => x > 4)} {Array.Find(a, x => x > 40)} {Array.FindLast(a, x => x > 4)} {Array.FindIndex(a, x => x == 8)} {Array.FindLastIndex(a, x => x == 8)} {Show(Array.FindAll(a, x => x > 2))} {Array.Exists(a, x => x == 1)} {Array.TrueForAll(a, x => x > 0)} {Array.Find(names, n => n == "x") == null}");
var sorted = (int[])a.Clone(); Array.Sort(sorted); m.Data("sort", Show(sorted) + Show(a));
Array.Sort(names); m.Data("names", Show(names));
Array.Sort(names, StringComparer.OrdinalIgnoreCase); m.Data("ignore", Show(names.Select(n => n.ToLower())));
Array.Sort(names, (x, y) => y.Length - x.Length == 0 ? string.CompareOrdinal(x, y) : y.Length - x.Length); m.Data("by", Show(names));
var keys = new[] { 3, 1, 2 }; var items = new[] { "c", "a", "b" }; Array.Sort(keys, items); m.Data("pairs", Show(items));
Array.Reverse(sorted); m.Data("reverse", Show(sorted) + Show(a.Reverse()) + Show(sorted.Reverse().ToArray())); Array.Reverse(sorted, 1, 2);
Array.Resize(ref sorted, 6); m.Data("resize", Show(sorted)); Array.Resize(ref sorted, 2); m.Data("shrink", Show(sorted));
Array.Clear(sorted); m.Data("clear", Show(sorted)); var part = new[] { 1, 2, 3 }; Array.Clear(part, 1, 1); m.Data("clearpart", Show(part));
var copy = new int[4]; Array.Copy(a, copy, 4); Array.Copy(a, 0, copy, 1, 2); m.Data("copy", Show(copy)); a.CopyTo(copy, 0); m.Data("copyto", Show(copy));
Array.Fill(copy, 7); m.Data("fill", Show(copy)); m.Data("convert", Show(Array.ConvertAll(a, x => $"p{x}")));
Array.ForEach(a, x => m.Data($"each-{x}", "1")); m.Data("empty", $"{Array.Empty<int>().Length} {a.Length} {a.LongLength} {a.Rank} {a.GetLength(0)} {a.GetUpperBound(0)} {Array.BinarySearch(new[] { 1, 3, 5 }, 3)} {a.GetValue(1)}");
m.Data("span", $"{a.Contains(8)} {a.Contains(9)} {names.Contains("alpha")} {a.SequenceEqual([5, 3, 8, 1])} {names.Contains("ALPHA", StringComparer.OrdinalIgnoreCase)} {a.AsEnumerable().Contains(1)} {MemoryExtensions.IndexOf(a, 8)} {MemoryExtensions.StartsWith(a, [5, 3])}");
var asReadOnly = Array.AsReadOnly(a); m.Data("readonly", $"{asReadOnly.Count} {asReadOnly[0]} {asReadOnly.Contains(3)} {asReadOnly.IndexOf(8)}");
IList<int> list = a; m.Data("ilist", $"{list.Count} {list[2]} {list.Contains(5)} {list.IndexOf(1)}"); IReadOnlyList<int> ro = a; m.Data("ro", $"{ro.Count} {ro[1]}");
var points = new[] { new P { X = 1 }, new P { X = 2 } }; var others = points.ToArray(); others[0].X = 9; m.Data("structs", $"{points[0].X} {others[0].X}");
// types
public struct P { public int X; }
