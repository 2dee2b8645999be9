// title: Extension members of types and static ones
// example: extension(Vec) { public static Vec operator +(Vec a, Vec b) => new(a.X + b.X); }
k8s.ConfigMap("c1").Data("x", $"{("abc".Shout + "abc".Twice() + 5.IsBig + string.Make(3) + new List<int> { 1, 2 }.Second + (new Vec(1) + new Vec(2)).X)}");
int? n = null; Box? bx = new Box(); bx?.V = 5; bx?.L[0] += 3; 
k8s.ConfigMap("c2").Data("x", $"{(bx!.V + bx.L[0])}");
k8s.ConfigMap("c3").Data("x", $"{(new Fld { P = " x " }.P + new Fld { Q = -4 }.Q)}");
// types
public static class Ext { extension(string s) { public string Shout => s.ToUpper() + "!"; public string Twice() => s + s; public static string Make(int n) => new('m', n); } extension(int i) { public bool IsBig => i > 3; } extension<T>(List<T> l) { public T Second => l[1]; } extension(Vec) { public static Vec operator +(Vec a, Vec b) => new(a.X + b.X); } }
public record Vec(int X);
public class Box { public int V; public int[] L = [1]; }
public class Fld { public string P { get => field; set => field = value.Trim(); } = ""; public int Q { get; set => field = Math.Abs(value); } }
