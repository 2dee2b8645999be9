// title: List patterns on your class: an element from the end is read again unless the length is known
// example: l switch { [0, 1, 3] => 5, [.., 2] => 6, _ => 7 }
var log = "";
foreach (var l in new[] { new L(0, 1, 3), new L(0, 1, 2), new L(5, 2), new L(2), new L(0, 1, 7) })
{
    log += (l switch { [0, 1, 3] => 5, [.., 2] => 6, _ => 7 }) + l.Take();
    log += (l switch { [.., 2] => 6, [0, 1, 3] => 5, _ => 7 }) + l.Take();
    log += (l switch { [_, _, var x] when x > 100 => 1, [.., 2] => 6, [.., 7] => 8, _ => 7 }) + l.Take();
    log += (l switch { [.., 9] => 1, [_, _, 7] => 2, [.., 7] => 3, [_, 2] => 4, _ => 5 }) + l.Take();
    log += (l is [0, 1, 3] or [.., 2]) + l.Take() + (l is [_, _, _] and [.., 7] and [_, _, not 8]) + l.Take();
    log += (l switch { { Count: 3 } and [.., 2] => 1, [_, _, 7] => 2, _ => 3 }) + l.Take() + "\n";
}
k8s.ConfigMap("c").Data("x", log);
// types
class L(params int[] items) { string _log = ""; public int Count { get { _log += "c"; return items.Length; } }
public int this[int i] { get { _log += "i" + i; return items[i]; } } public string Take() { var t = _log; _log = ""; return t; } }
