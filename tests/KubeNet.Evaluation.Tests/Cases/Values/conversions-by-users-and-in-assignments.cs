// title: The user's conversions of elements that are null, compound assignments of small numbers, comparisons of tuples of other numbers
// example: W w = new() { N = 1 }; w += 5;
var lines = new List<string>();
void P(object? o) => lines.Add(FormattableString.Invariant($"{o}"));
try { foreach (W n in new int?[] { 1, null }) P(n.N); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { foreach (K n in new int?[] { 1, null }) P(n.N); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { int? q = null; K k = (K)q; P(k is null); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { int? q = null; W k = (W)q; P(k.N); } catch (Exception e) { P(e.GetType().Name + e.Message); }
{ int? q = null; W? k = q; P(k is null); k = (W?)q; P(k is null); q = 4; k = q; P(k!.Value.N); }
try { foreach (int n in new W?[] { new W { N = 3 }, null }) P(n); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { foreach (int n in new K?[] { new K { N = 3 }, null }) P(n); } catch (NullReferenceException e) { P(e.Message); }
foreach (int? n in new W?[] { new W { N = 3 }, null }) P(n ?? -5);
try { foreach (E n in new int?[] { 1, null }) P(n); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { foreach (int n in new E?[] { E.A, null }) P(n); } catch (Exception e) { P(e.GetType().Name + e.Message); }
try { foreach ((int a, int b) in new (int, int)?[] { (1, 2) }.Select(x => x!.Value)) P(a + b); } catch (Exception e) {
    P(e.GetType().Name + e.Message); }
try { foreach ((int, int) ab in new (int, int)?[] { (1, 2), null }) P(ab.Item1); } catch (Exception e) {
    P(e.GetType().Name + e.Message); }
foreach ((long, object) ab in new (int, string)[] { (1, "2") }) P(ab.Item1 + "" + ab.Item2);
{ int? n = 3; n += 2L is long l ? (int)l : 0; P(n); byte b = 250; b += 10; P(b); short s = 1; s += (short)3; P(s); char ch = 'a';
    ch += (char)1; P(ch); W w = new() { N = 1 }; w += 5; P(w.N); W? wn = null; wn += 5; P(wn is null); }
try { checked { byte b = 250; b += 10; P(b); } } catch (OverflowException) { P("ovf"); }
try { checked { byte b = 255; b++; P(b); } } catch (OverflowException) { P("ovf"); }
{ E e = E.A; e++; P(e); e += 1; P((int)e); e |= E.A; P(e); P(~E.A); P((int)~E.B); P(-(int)E.B); P(E.B - E.A); P(E.A + 1); E? en = null;
    P((~en) is null); en = E.A; P(~en); }
{ var d = 5; d <<= 33; P(d); d >>= 1; P(d); d >>>= 1; P(d); long g = 1; g <<= 65; P(g); uint u = 1; u <<= -1; P(u); int neg = -8;
    neg >>>= 1; P(neg); }
P((1, 2L) == (1L, 2)); P((1, 'a') == (1.0, 97)); P((1u, 5) != (-1, 5L)); P(((int?)1, (string?)null) == (1, null)); P((E.A, 1) == (E.A,
    (short)1)); P((1.5f, 2m) == (1.5, 2));
{ (int, int)? tn = null; (int, int)? tm = (1, 2); P(tn == tm); P(tn == null); P(tm == (1, 2)); P(tn != tm); }
P((new W { N = 1 }, 2) == (new W { N = 1 }, 2)); { W? a = null; W? b = null; P((a, 1) == (b, 1)); P((a, 1) == (new W { N = 2 }, 1)); }
k8s.ConfigMap("c").Data("x", string.Join("\n", lines));
// types
public struct W { public int N; public static implicit operator W(int n) => new() { N = n + 100 };
    public static implicit operator int(W w) => w.N; public static W operator +(W a, int b) => new() { N = a.N * 1000 + b };
public static bool operator ==(W a, W b) => a.N == b.N; public static bool operator !=(W a, W b) => a.N != b.N;
    public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
public class K { public int N; public static implicit operator K(int n) => new() { N = n + 200 };
    public static implicit operator int(K w) => w.N; }
public enum E { Z, A, B }
