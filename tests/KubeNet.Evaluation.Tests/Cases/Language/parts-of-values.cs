// title: Parts of values: deconstruction of positional fields, list patterns on a class of your own
// example: var (first, second) = new Hidden(1, 2);
var (first, second) = new Hidden(1, 2);
k8s.ConfigMap("deconstructed").Data("v", $"{first} {second} {default(Given).X}{new Given().X}");
k8s.ConfigMap("lists").Data("v", $"{new Counted() is [1, 2, ..]} {new Counted() is [.., 3] and not []} {new Counted() is [1, var middle, 3] && middle == 2}");
object text = "s", numbers = new[] { 1, 2 };
k8s.ConfigMap("objects").Data("v", $"{text is string and ['s']} {numbers is int[] and [1, _]} {sizeof(int)}{sizeof(Small)}");
// types
public record Hidden(int A, int B) { public int A = A * 10; }
public struct Given(int x) { public int X => x; }
public class Counted { public int Count => 3; public int this[int i] => i + 1; }
public enum Small : byte { A }
