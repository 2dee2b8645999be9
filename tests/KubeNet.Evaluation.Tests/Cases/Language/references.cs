// title: Indexers and properties that return a reference
// example: public ref int this[int i] => ref _a[i];
var b = new Buf(); b[1] = 5; b.First = 3; b.At(2) += 4; ref var r = ref b[0]; r++; 
k8s.ConfigMap("c1").Data("x", $"{(string.Join(",", b.All))}");
// types
public class Buf { int[] _a = new int[3]; public ref int this[int i] => ref _a[i]; public ref int First => ref _a[0]; public ref int At(int i) => ref _a[i]; public int[] All => _a; }
