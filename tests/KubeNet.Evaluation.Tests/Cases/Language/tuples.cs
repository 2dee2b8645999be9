// title: Tuples: copies, boxes, writes to elements
// example: (t.A, t.B.C) = (t.B.C, t.A);
var t = (A: 1, B: (C: 2, D: "x"));
t.B.C = 5; t.A++; t.B.D += "y";
(t.A, t.B.C) = (t.B.C, t.A);
var array = new[] { (1, 2), (3, 4) };
array[1].Item2 = 9;
ref var first = ref array[0].Item1;
first = 7;
var changed = t with { A = 3 };
var holder = new Holder();
holder.P.X = 4; holder.Array[0].Y = 2; Holder.S.X++;
var copy = t;
copy.A = 100;
Func<int> captured = () => t.A;
t.A = 77;
Double(ref t.A);
Change(t);
k8s.ConfigMap("writes").Data("v", $"{t} {array[0]} {array[1]} {changed} {holder.P} {holder.Array[0]} {Holder.S} {copy} {captured()}");
object nested = 1;
for (var i = 0; i < 40; i++) nested = (nested, nested);
object box = t, same = box;
var unboxed = ((int, (int, string)))box;
unboxed.Item2.Item1 = 8;
k8s.ConfigMap("boxes").Data("v", $"{nested is (object, object)} {ReferenceEquals(box, same)} {ReferenceEquals((object)t, t)} {box} {unboxed} {box.Equals(t)}");
var s = (new Counter { N = 1 }, 2);
var u = s;
u.Item1.N = 5; u.Item1.Increment();
object boxed = s;
s.Item1.Increment();
k8s.ConfigMap("structs").Data("v", $"{s.Item1.N} {u.Item1.N} {(((Counter, int))boxed).Item1.N}");
static void Double(ref int x) => x *= 2;
static void Change((int A, (int, string) B) t) { t.A = -1; t.B.Item1 = -2; }
// types
public class Holder { public (int X, int Y) P; public (int X, int Y)[] Array = new (int, int)[1]; public static (int X, int Y) S; }
public struct Counter { public int N; public void Increment() => N++; }
