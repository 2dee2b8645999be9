// title: Equal slices of list patterns are made once
// example: [.. var x, 9]
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
foreach (var l in new[] { new L(1), new L(1, 2), new L(5, 0), new L() }) { P(l switch { [.. var x, 9] => 1, [.. var y, 0] => 2, [var a, .. { Count: 0 }] => 4, [_, .. var z] => 5, _ => 3 }); P(l.Log); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
class L(params int[] items) { public string Log = ""; public int Count { get { Log += "c"; return items.Length; } }
public int this[int i] { get { Log += "i" + i; return items[i]; } } public L Slice(int s, int n) { Log += "s" + s + ":" + n;
return new L(items[s..(s + n)]); } }
