// title: return ref, and a finally that writes to the variable after it
// example: try { return ref a[1]; } finally { a[1] = 50; }
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
{
P(A.F5(new int[3]) + "e"); int[] b = new int[2]; ref int r = ref A.F5(b); r++; P(b[1]); A.F6(new int[3]) += 4; P(A.F7(new int[2]));
P(A.L(new int[2]));
}
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public static class A { public static ref int F5(int[] a) { try { return ref a[1]; } finally { a[1] = 50; } }
public static ref int F6(int[] a) { using var d = new D(a); return ref a[1]; }
public static ref readonly int F7(int[] a) { try { try { return ref a[0]; } finally { a[0]++; } } finally { a[0] += 2; } }
public static string L(int[] a) { ref int G() { try { return ref a[0]; } finally { a[0] = 9; } } return G() + "" + (G() = 3) + a[0]; }
class D(int[] a) : IDisposable { public void Dispose() => a[1] = 7; } }
